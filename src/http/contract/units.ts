import { z } from 'zod';
import { MAP_SIDE } from '#engine/unit.ts';
import { defineRoute } from './route.ts';
import { Day, Instant, queryNumber, UnitCode } from './values.ts';

const TAG = '单位';

const MapPlace = z
  .object({ row: z.number().int().min(1).max(MAP_SIDE), column: z.number().int().min(1).max(MAP_SIDE) })
  .meta({ id: 'MapPlace', description: '图上位置：第几行、第几列，自 1 起' });

export const UnitView = z
  .object({
    code: z.string().describe('单位编码'),
    name: z.string().describe('全称'),
    short: z.string().describe('简称'),
    kind: z.enum(['province', 'city', 'county', 'township', 'village', 'office']),
    from: Day.describe('设立日期'),
    to: Day.nullable().describe('最后一日；null 为存续'),
    successor: z.string().nullable().describe('并入或更名后的单位'),
    formerly: z
      .array(z.object({ until: Day.describe('使用该名称的最后一日'), name: z.string(), short: z.string() }))
      .readonly()
      .optional()
      .describe('曾用名，早的在前；没有的不列'),
    place: MapPlace.optional().describe('图上位置；没有设置的不列'),
  })
  .meta({ id: 'Unit', description: '单位' });

export const listUnitsRoute = defineRoute({
  method: 'GET',
  url: '/api/units',
  needs: 'seat',
  tag: TAG,
  summary: '本席位的单位及其全部下级，含并入的单位',
  answer: z.object({ units: z.array(UnitView) }),
});

const Name = z.string().trim().min(2).max(60).describe('全称');
const Short = z.string().trim().max(20).describe('简称；空的为全称');
const Code = z.object({ code: UnitCode });

export const addUnitRoute = defineRoute({
  method: 'POST',
  url: '/api/units',
  needs: 'change-units',
  tag: TAG,
  summary: '设立单位：乡镇（街道）、村（社区）或内设机构',
  body: z.object({
    above: UnitCode.describe('上级单位'),
    kind: z.enum(['township', 'village', 'office']),
    code: z.string().trim().min(1).max(40).describe('区划编码；内设机构只写 @ 后的代号'),
    name: Name,
    short: Short,
    from: Day.describe('设立日期'),
  }),
  answer: UnitView,
  status: 201,
});

export const renameUnitRoute = defineRoute({
  method: 'POST',
  url: '/api/units/:code/rename',
  needs: 'change-units',
  tag: TAG,
  summary: '单位更名；曾用名保留，导入时仍能识别',
  params: Code,
  body: z.object({ name: Name, short: Short, from: Day.describe('使用新名称的第一日') }),
  answer: UnitView,
});

export const placeUnitsRoute = defineRoute({
  method: 'POST',
  url: '/api/units/:code/places',
  needs: 'change-settings',
  tag: TAG,
  summary: '设置一个单位的下级单位在图上的位置；没有列出的不变',
  params: Code,
  body: z.object({
    places: z
      .array(z.object({ code: UnitCode, place: MapPlace.nullable().describe('null 为不设，按编码顺序排') }))
      .min(1)
      .max(500),
  }),
  answer: z.object({ changed: z.number().int().describe('改动了几个单位的位置') }),
});

export const endUnitRoute = defineRoute({
  method: 'POST',
  url: '/api/units/:code/end',
  needs: 'change-units',
  tag: TAG,
  summary: '撤销单位，或并入另一单位；次日起其记录计入承继单位',
  params: Code,
  body: z.object({
    to: Day.describe('最后一日'),
    successor: UnitCode.nullable().describe('承继单位；null 为没有'),
  }),
  answer: UnitView,
});

export const listYearsRoute = defineRoute({
  method: 'GET',
  url: '/api/units/:code/years',
  needs: 'read-figures',
  tag: TAG,
  summary: '一个单位（含下级）哪些年度有数据，新的在前',
  params: Code,
  answer: z
    .object({
      years: z.array(
        z.object({
          year: z.number().int(),
          filled: z.number().int().describe('有内容的台账数（只计按事项登记的台账；“没有发生”也算有内容）'),
          of: z.number().int().describe('按事项登记的台账总数'),
          records: z.number().int().describe('记录条数'),
          isKept: z.boolean().describe('是否足以成文：有内容的台账超过五分之一'),
        }),
      ),
    })
    .meta({ id: 'UnitYears' }),
});

export const listChangesRoute = defineRoute({
  method: 'GET',
  url: '/api/units/:code/changes',
  needs: 'read-records',
  tag: TAG,
  summary: '一个单位（含下级）的台账和报告最近有哪些改动，新的在前',
  params: Code,
  query: z.object({ limit: queryNumber(1, 50).default(10).describe('条数，1 至 50') }),
  answer: z
    .object({
      changes: z.array(
        z
          .object({
            at: Instant,
            person: z.string(),
            action: z.string(),
            actionLabel: z.string(),
            unit: z.string(),
            unitName: z.string(),
            subject: z.enum(['record', 'file', 'report']),
            subjectId: z.string(),
            register: z.string().nullable().describe('所在台账；报告的为 null'),
            registerLabel: z.string().nullable(),
            number: z.string().nullable().describe('记录编号'),
            title: z.string().describe('记录的标题，或“2023 年度报告”'),
            year: z.number().int().nullable().describe('报告年度'),
          })
          .meta({ id: 'LatestChange' }),
      ),
    })
    .meta({ id: 'LatestChanges' }),
});
