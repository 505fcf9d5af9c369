import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Day, Instant, UnitCode, Version } from './values.ts';

const TAG = '设置';

const SettingValue = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);

const SettingView = z
  .object({
    name: z.string(),
    label: z.string(),
    group: z.string(),
    help: z.string(),
    kind: z.enum(['text', 'number', 'yes-no']),
    unit: z.string().nullable().describe('数字的计量单位'),
    min: z.number().nullable(),
    max: z.number().nullable(),
    mayBeEmpty: z.boolean(),
    most: z.number().int().describe('文字最多多少字'),
    basis: z.string().nullable().describe('法定依据；null 为本地做法'),
    default: SettingValue.describe('没有设置时的值'),
    otherwise: z.string().nullable().describe('没有设置时怎样（随单位而定的）'),
    value: SettingValue.describe('现在的值'),
    from: z.enum(['own', 'above', 'default']).describe('own 本单位设置，above 上级设置，default 未设置'),
    version: Version.describe('本单位最后一次设置的版本，0 为没有；更改时带回'),
    canChange: z.boolean().describe('本席位能否更改'),
    history: z.array(
      z.object({
        unit: z.string(),
        unitName: z.string(),
        value: SettingValue.describe('null 为恢复上级或系统的规定'),
        since: Day.describe('生效日期'),
        basis: z.string().describe('依据'),
        setBy: z.string().describe('何人设置'),
        setAt: Instant,
      }),
    ),
  })
  .meta({ id: 'Setting', description: '设置' });

export const listSettingsRoute = defineRoute({
  method: 'GET',
  url: '/api/settings',
  needs: 'seat',
  tag: TAG,
  summary: '一个单位的全部设置：现在的值、由谁设置、历次变更',
  query: z.object({ unit: UnitCode.optional().describe('单位；不给为本席位的单位') }),
  answer: z.object({ settings: z.array(SettingView) }),
});

export const changeSettingRoute = defineRoute({
  method: 'PUT',
  url: '/api/settings/:name',
  needs: 'change-settings',
  tag: TAG,
  summary: '自某日起更改一项设置；以前的值作为历史保留，以前的日子仍按以前的值',
  params: z.object({ name: z.string().min(1).max(60).describe('设置的名称') }),
  body: z.object({
    unit: UnitCode.describe('为哪个单位设置：县或乡镇'),
    value: SettingValue.describe('值；null 为恢复上级或系统的规定'),
    since: Day.describe('生效日期'),
    basis: z.string().trim().min(2).max(200).describe('依据：文件或会议；没有的写“本地做法”'),
    version: Version.describe('打开时本单位的版本'),
  }),
  answer: null,
  status: 204,
});
