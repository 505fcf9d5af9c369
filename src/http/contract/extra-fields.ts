import { z } from 'zod';
import { defineRoute } from './route.ts';
import { UnitCode } from './values.ts';

const TAG = '自定字段';

const words = {
  label: z.string().trim().min(1).max(40).describe('名称，也是导入时的表头'),
  measuredIn: z.string().trim().max(6).nullable().describe('数字的计量单位，如“人”；其他种类为 null'),
  options: z.array(z.string().trim().min(1).max(30)).max(40).describe('选项的名称，依次；其他种类为空'),
  help: z.string().trim().max(100).nullable().describe('填写说明'),
};

const Kind = z
  .enum(['text', 'count', 'money', 'date', 'code', 'yes-no'])
  .describe('text 文字，count 整数，money 金额，date 日期，code 选项，yes-no 是否');

const ExtraFieldView = z
  .object({
    id: z.string().describe('字段标识，x_ 开头，不会重复使用'),
    unit: z.string().describe('由哪个单位设置'),
    unitName: z.string(),
    register: z.string(),
    registerLabel: z.string(),
    kind: Kind,
    ...words,
    isEnded: z.boolean().describe('已停用：不再填写，原有内容照存'),
    canChange: z.boolean(),
  })
  .meta({ id: 'ExtraField', description: '县、乡在台账上自行增加的字段' });

export const listFieldsRoute = defineRoute({
  method: 'GET',
  url: '/api/fields',
  needs: 'seat',
  tag: TAG,
  summary: '适用于一个单位的自定字段：本单位的、上级的；县级另含下级的',
  query: z.object({ unit: UnitCode.optional().describe('单位；不给为本席位的单位') }),
  answer: z.object({ fields: z.array(ExtraFieldView) }),
});

export const addFieldRoute = defineRoute({
  method: 'POST',
  url: '/api/fields',
  needs: 'change-fields',
  tag: TAG,
  summary: '在一个台账上增加字段；表单、列表、模板、导入、导出立即有它，数字和选项另有合计或计数',
  body: z.object({
    unit: UnitCode.describe('为哪个单位（含下级）增加：县或乡镇'),
    register: z.string().max(60).describe('台账'),
    kind: Kind,
    ...words,
  }),
  answer: ExtraFieldView,
  status: 201,
});

export const changeFieldRoute = defineRoute({
  method: 'PUT',
  url: '/api/fields/:id',
  needs: 'change-fields',
  tag: TAG,
  summary: '变更自定字段的名称、说明，增加选项，停用或恢复使用',
  params: z.object({ id: z.string().regex(/^x_[a-z0-9]{6}$/) }),
  body: z.object({ ...words, isEnded: z.boolean() }),
  answer: ExtraFieldView,
});
