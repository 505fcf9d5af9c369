import { z } from 'zod';
import { ErrorDetail } from './error-body.ts';
import { FileView } from './files.ts';
import { defineRoute } from './route.ts';
import {
  Cursor,
  Day,
  FieldValues,
  Instant,
  Next,
  PageLimit,
  QueryFlag,
  RecordId,
  repeated,
  UnitCode,
  Version,
} from './values.ts';

const TAG = '记录';

const SummaryStates = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('amounts'),
      amounts: z
        .record(z.string(), z.number().int().min(0))
        .describe('以计量的标识为键；金额以分计。没有按选项分列的数'),
    }),
    z.object({
      kind: z.literal('as-of').describe('时点数：只说明截止日期当天，不作为以后的基数'),
      amounts: z.record(z.string(), z.number().int().min(0)).describe('以计量的标识为键'),
    }),
    z.object({ kind: z.literal('none').describe('零报告：没有发生') }),
    z.object({ kind: z.literal('not-applicable').describe('不适用：没有这项工作') }),
  ])
  .meta({ id: 'SummaryStates', description: '汇总行所载' });

export const RecordView = z
  .object({
    id: z.uuid(),
    register: z.string(),
    unit: z.string().describe('单位编码'),
    unitName: z.string(),
    number: z.string().describe('编号'),
    title: z.string(),
    kind: z.enum(['row', 'summary']).describe('row 一行，summary 汇总行'),
    state: z.enum(['recorded', 'void']).describe('recorded 在册，void 作废'),
    listedOn: Day.describe('列示日期'),
    version: Version,
    fields: FieldValues.describe('字段值；个人信息遮蔽，上级席位看不到个人信息；汇总行为空'),
    summary: z
      .object({
        from: Day,
        on: Day.describe('汇总期间的最后一日'),
        states: SummaryStates,
        reason: z.string(),
        evidence: z.string().nullable(),
      })
      .nullable()
      .describe('汇总行的内容；一般记录为 null'),
    changedAt: Instant,
  })
  .meta({ id: 'Record', description: '台账的一条记录' });

const filter = {
  unit: UnitCode.optional().describe('单位（含下级）；不给为本席位的单位'),
  from: Day.optional().describe('起始日期'),
  to: Day.optional().describe('截止日期'),
  words: z
    .string()
    .max(100)
    .optional()
    .describe('编号、文字、选项或单位名称中所含的词，任意两字即可；空格隔开的各词都要有。不含个人信息'),
  option: repeated(z.string().regex(/^[A-Za-z0-9_]+:.{1,100}$/))
    .optional()
    .describe('按选项筛选，写成 字段:选项，可重复；同一字段多项为“或”，不同字段为“且”'),
};

/** What a list and an export can be narrowed by. */
export const RecordFilter = z.object({
  ...filter,
  state: z.enum(['recorded', 'void']).optional().describe('状态；不给为只列在册的'),
  order: z
    .string()
    .regex(/^-?[A-Za-z][A-Za-z0-9_]{0,60}$/)
    .optional()
    .describe(
      '排序：listed 日期、number 编号、unit 单位、changed 更改时间，或字段名；前加 - 为从大到小；不给为日期新的在前',
    ),
});

const inRegister = z.object({ register: z.string().max(60).describe('台账') });
const oneRecord = z.object({ unit: UnitCode, id: RecordId });

export const listRecordsRoute = defineRoute({
  method: 'GET',
  url: '/api/registers/:register/records',
  needs: 'read-records',
  tag: TAG,
  summary: '台账的一页，新的在前',
  params: inRegister,
  query: z.object({
    ...RecordFilter.shape,
    kind: z.enum(['row', 'summary']).optional().describe('种类；不给为一般记录和汇总行都列'),
    after: Cursor.optional(),
    limit: PageLimit,
  }),
  answer: z
    .object({
      records: z.array(RecordView),
      next: Next,
      total: z.number().int().nullable().describe('总条数，至多数到 1000；只在第一页给出'),
      totalIsMore: z.boolean().describe('多于 1000 条'),
    })
    .meta({ id: 'RecordPage' }),
});

const Request = z
  .uuid()
  .optional()
  .describe('本次提交的标识，由调用方给出：同一标识再次提交，不再保存，回答当时保存的结果，即使他人其后又有改动');

const Saved = z
  .object({
    id: z.uuid(),
    unit: z.string(),
    number: z.string(),
    version: Version,
    warnings: z.array(ErrorDetail).describe('已保存，但请留意'),
  })
  .meta({ id: 'SavedRecord' });

export const addRecordRoute = defineRoute({
  method: 'POST',
  url: '/api/registers/:register/records',
  needs: 'write-records',
  tag: TAG,
  summary: '登记一行',
  description: '同一 id 再次提交相同内容不会重复登记，可放心重试。',
  params: inRegister,
  body: z
    .object({
      id: z.uuid().optional().describe('标识，由调用方给出；不给由系统生成'),
      unit: UnitCode,
      number: z.string().max(60).optional().describe('编号；不给由系统编号'),
      fields: FieldValues,
      request: Request,
    })
    .meta({ id: 'NewRecord' }),
  answer: Saved,
  status: 201,
});

export const readRecordRoute = defineRoute({
  method: 'GET',
  url: '/api/records/:unit/:id',
  needs: 'read-records',
  tag: TAG,
  summary: '一条记录，含历次改动和佐证材料',
  params: oneRecord,
  query: z.object({ reveal: QueryFlag.optional().describe('显示个人信息，须有权限') }),
  answer: z
    .object({
      record: RecordView,
      history: z.array(
        z
          .object({
            version: Version,
            action: z.string(),
            actionLabel: z.string().describe('登记、更正、作废、导入……'),
            person: z.string(),
            at: Instant,
            change: FieldValues.describe('改动后的值'),
            hash: z.string().describe('日志链的校验值'),
          })
          .meta({ id: 'HistoryEntry' }),
      ),
      files: z.array(FileView),
    })
    .meta({ id: 'OpenRecord' }),
});

export const changeRecordRoute = defineRoute({
  method: 'PUT',
  url: '/api/records/:unit/:id',
  needs: 'write-records',
  tag: TAG,
  summary: '更正一行',
  description: '给出全部字段；没有给的按未填。version 是打开时的版本；他人已改动的，返回 409 和差异。',
  params: oneRecord,
  body: z
    .object({
      version: Version.describe('打开时的版本'),
      unit: UnitCode.optional().describe('改到哪个单位；不给为不变'),
      number: z.string().max(60).optional().describe('编号；不给为不变'),
      fields: FieldValues,
      request: Request,
      settled: z
        .array(
          z.object({
            field: z.string().max(60).describe('字段名'),
            kept: z.enum(['mine', 'theirs']).describe('mine 本人填的，theirs 他人改的'),
            version: Version.describe('他人改动后的版本'),
          }),
        )
        .max(200)
        .optional()
        .describe('与他人改动不同、由本人逐项选定的，记入历次改动'),
    })
    .meta({ id: 'RecordChange' }),
  answer: Saved,
});

export const voidRecordRoute = defineRoute({
  method: 'POST',
  url: '/api/records/:unit/:id/void',
  needs: 'write-records',
  tag: TAG,
  summary: '作废一行；记录和历史保留，不再计入数字',
  params: oneRecord,
  body: z.object({
    version: Version.describe('打开时的版本'),
    reason: z.string().trim().min(1).max(500).describe('作废理由'),
  }),
  answer: z.object({ version: Version }),
});

export const addSummaryRoute = defineRoute({
  method: 'POST',
  url: '/api/registers/:register/summaries',
  needs: 'write-records',
  tag: TAG,
  summary: '登记汇总行：纸质台账的合计、零报告或不适用',
  params: inRegister,
  body: z
    .object({
      id: z.uuid().optional(),
      unit: UnitCode,
      from: Day.describe('汇总期间的第一日'),
      on: Day.describe('汇总期间的最后一日'),
      states: SummaryStates,
      reason: z.string().trim().min(1).max(500).describe('为何以汇总行登记'),
      evidence: z.string().max(2000).nullable().default(null).describe('证明材料'),
    })
    .meta({ id: 'NewSummary' }),
  answer: z.object({ id: z.uuid(), number: z.string() }),
  status: 201,
});

export const voidRecordsRoute = defineRoute({
  method: 'POST',
  url: '/api/records/void',
  needs: 'write-records',
  tag: TAG,
  summary: '以同一理由作废多条记录；不能作废的逐条说明，其余照办',
  body: z.object({
    records: z
      .array(z.object({ unit: UnitCode, id: RecordId, version: Version.describe('列出时的版本') }))
      .min(1)
      .max(200),
    reason: z.string().trim().min(1).max(500).describe('作废理由'),
  }),
  answer: z.object({
    voided: z.number().int().describe('作废了几条'),
    refused: z.array(z.object({ id: z.uuid(), says: z.string(), remedy: z.string().optional() })),
  }),
});
