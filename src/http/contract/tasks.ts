import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Day, Instant, RecordId, UnitCode, Version } from './values.ts';

const TAG = '年度任务';

/** Work points are a few pages. */
export const WORK_POINTS_BYTES = 20 * 1024 * 1024;

export const ReadTasksView = z
  .object({
    source: z.string().nullable().describe('读到的文件名称'),
    year: z.number().int().nullable(),
    rows: z.array(
      z
        .object({
          cells: z.record(z.string(), z.string()).describe('以字段名为键的文字；没有读出的不列'),
          notes: z.array(z.string()).describe('须由人核对的地方'),
          line: z.number().int().describe('在原文第几行'),
        })
        .meta({ id: 'ReadTask' }),
    ),
  })
  .meta({ id: 'ReadTasks', description: '读出的任务，尚未登记' });

export const ListedTaskView = z
  .object({
    id: z.uuid(),
    unit: z.string(),
    unitName: z.string(),
    number: z.string(),
    version: Version,
    title: z.string(),
    heading: z.string().nullable(),
    source: z.string().nullable(),
    post: z.string().nullable().describe('责任人职务'),
    helpers: z.string().nullable().describe('配合单位'),
    isFromAbove: z.boolean().describe('由上级下达'),
    issuedOn: Day,
    dueOn: Day.nullable(),
    dueWords: z.string().nullable().describe('时限的原话'),
    doneOn: Day.nullable(),
    recalledOn: Day.nullable(),
    recallReason: z.string().nullable(),
    movedToName: z.string().nullable().describe('改派给哪个单位'),
    progress: z.string().nullable(),
    progressOn: Day.nullable(),
    status: z
      .enum(['done', 'recalled', 'overdue', 'near', 'open'])
      .describe('done 已完成，recalled 已撤回，overdue 已逾期，near 临近到期，open 在办'),
    partOf: z.uuid().nullable().describe('由列表中的哪项任务分解而来'),
    parts: z
      .object({ all: z.number().int(), done: z.number().int() })
      .describe('分解的任务：共几项、完成几项；撤回的不计'),
    linked: z.number().int().describe('关联的记录'),
    target: z
      .object({
        label: z.string(),
        indicator: z.string().nullable().describe('按此指标自动计算；null 为手填实际值'),
        unit: z.string().nullable(),
        isAtMost: z.boolean(),
        threshold: z.number(),
        value: z.number().nullable().describe('现在的数字；null 为未填'),
        state: z.enum(['met', 'missed', 'blank']).describe('met 达成，missed 未达成，blank 未填'),
      })
      .nullable()
      .meta({ id: 'TaskTarget' }),
  })
  .meta({ id: 'ListedTask', description: '一项年度任务' });

const LinkedRecordView = z
  .object({
    id: z.uuid(),
    unit: z.string(),
    unitName: z.string(),
    register: z.string(),
    registerLabel: z.string(),
    number: z.string(),
    title: z.string(),
    state: z.enum(['recorded', 'void']),
    listedOn: Day,
    linkedBy: z.string(),
    linkedAt: Instant,
  })
  .meta({ id: 'LinkedRecord' });

const oneTask = z.object({ unit: UnitCode, id: RecordId });
const Ref = z.object({ unit: UnitCode, id: z.uuid() }).describe('另一条记录');
const Reason = z.string().trim().min(1).max(500);

export const listTasksRoute = defineRoute({
  method: 'GET',
  url: '/api/tasks',
  needs: 'read-records',
  tag: TAG,
  summary: '一个单位（含下级）一年下达的任务：分解、进展、目标与现在的数字',
  query: z.object({
    unit: UnitCode.optional().describe('单位（含下级）；不给为本席位的单位'),
    year: z.coerce.number().int().min(2000).max(2100),
  }),
  answer: z.object({ tasks: z.array(ListedTaskView), isMore: z.boolean().describe('超过 2000 项，没有列全') }),
});

export const readTasksRoute = defineRoute({
  method: 'POST',
  url: '/api/tasks/read',
  needs: 'assign-tasks',
  tag: TAG,
  summary: '从工作要点（Word、PDF、WPS、Excel、纯文本）中读出任务，不登记',
  query: z.object({ unit: UnitCode.optional() }),
  fileBytes: WORK_POINTS_BYTES,
  answer: ReadTasksView,
});

export const readPastedTasksRoute = defineRoute({
  method: 'POST',
  url: '/api/tasks/read-text',
  needs: 'assign-tasks',
  tag: TAG,
  summary: '从粘贴的文字中读出任务，不登记',
  body: z.object({ unit: UnitCode.optional(), text: z.string().min(1).max(400_000) }),
  bodyBytes: 4 * 1024 * 1024,
  answer: ReadTasksView,
});

export const splitTaskRoute = defineRoute({
  method: 'POST',
  url: '/api/tasks/:unit/:id/parts',
  needs: 'assign-tasks',
  tag: TAG,
  summary: '分解任务：县分解到乡镇和部门，乡镇分解到站所、村（社区）；已分解过的不重复',
  params: oneTask,
  body: z.object({
    issuedOn: Day.describe('下达日期'),
    parts: z
      .array(
        z.object({
          unit: UnitCode,
          title: z.string().trim().min(1).max(500).nullable().default(null).describe('null 与原任务相同'),
          post: z.string().trim().min(1).max(100).nullable().default(null).describe('责任人职务；null 与原任务相同'),
          dueOn: Day.nullable().default(null).describe('完成期限；null 与原任务相同'),
        }),
      )
      .min(1)
      .max(300),
  }),
  answer: z.object({ created: z.number().int(), standing: z.number().int().describe('先前已分解的') }),
});

export const noteProgressRoute = defineRoute({
  method: 'POST',
  url: '/api/tasks/:unit/:id/progress',
  needs: 'write-records',
  tag: TAG,
  summary: '登记一条进展；以前的进展留在历次改动中，不能删改',
  params: oneTask,
  body: z.object({ on: Day, says: z.string().trim().min(1).max(2000) }),
  answer: null,
  status: 204,
});

export const recallTaskRoute = defineRoute({
  method: 'POST',
  url: '/api/tasks/:unit/:id/recall',
  needs: 'recall-tasks',
  tag: TAG,
  summary: '撤回任务及其分解的各项，写明原因；承办单位看得到',
  params: oneTask,
  body: z.object({ reason: Reason }),
  answer: z.object({ recalled: z.number().int().describe('连同分解的共撤回几项') }),
});

export const moveTaskRoute = defineRoute({
  method: 'POST',
  url: '/api/tasks/:unit/:id/move',
  needs: 'assign-tasks',
  tag: TAG,
  summary: '改派给本乡镇的其他单位，或改由其他职务负责；原承办单位看得到原因和去向',
  params: oneTask,
  body: z.object({
    to: UnitCode.describe('接办的单位'),
    post: z.string().trim().min(1).max(100).nullable().default(null).describe('责任人职务；null 不变'),
    reason: Reason,
  }),
  answer: null,
  status: 204,
});

export const listLinkedRoute = defineRoute({
  method: 'GET',
  url: '/api/records/:unit/:id/links',
  needs: 'read-records',
  tag: TAG,
  summary: '与一条记录关联的任务，以及作为一项任务进展的记录',
  params: oneTask,
  answer: z.object({ tasks: z.array(LinkedRecordView), records: z.array(LinkedRecordView) }),
});

export const linkRecordRoute = defineRoute({
  method: 'POST',
  url: '/api/records/:unit/:id/links',
  needs: 'write-records',
  tag: TAG,
  summary: '把其他台账的记录作为任务的进展关联起来；从任务或从记录办理均可',
  params: oneTask,
  body: z.object({ to: Ref }),
  answer: null,
  status: 204,
});

export const unlinkRecordRoute = defineRoute({
  method: 'POST',
  url: '/api/records/:unit/:id/links/remove',
  needs: 'write-records',
  tag: TAG,
  summary: '取消关联；日志中仍有记载',
  params: oneTask,
  body: z.object({ to: Ref }),
  answer: null,
  status: 204,
});
