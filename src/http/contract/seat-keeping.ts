import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Instant, RecordId } from './values.ts';

const TAG = '席位自存';

const RegisterId = z.string().max(60).describe('台账');
const Views = z
  .object({
    views: z.array(
      z
        .object({ id: z.uuid(), name: z.string(), query: z.string().describe('筛选、排序和列，与页面地址中的相同') })
        .meta({ id: 'ListView' }),
    ),
  })
  .meta({ id: 'ListViews' });

export const listViewsRoute = defineRoute({
  method: 'GET',
  url: '/api/views',
  needs: 'read-records',
  tag: TAG,
  summary: '本席位为一本台账保存的视图',
  query: z.object({ register: RegisterId }),
  answer: Views,
});

export const keepViewRoute = defineRoute({
  method: 'POST',
  url: '/api/views',
  needs: 'read-records',
  tag: TAG,
  summary: '保存视图；同名的以新的代替',
  body: z.object({
    register: RegisterId,
    name: z.string().trim().min(1).max(30),
    query: z.string().max(2000),
  }),
  answer: Views,
});

export const dropViewRoute = defineRoute({
  method: 'DELETE',
  url: '/api/views/:id',
  needs: 'read-records',
  tag: TAG,
  summary: '删去视图',
  params: z.object({ id: z.uuid() }),
  answer: null,
  status: 204,
});

const Of = z.object({
  register: RegisterId,
  record: z
    .union([z.literal('new'), z.literal('table'), RecordId])
    .describe('new 为新登记，table 为表格登记，其余为更正哪条记录'),
});

export const listDraftsRoute = defineRoute({
  method: 'GET',
  url: '/api/drafts',
  needs: 'write-records',
  tag: TAG,
  summary: '本席位没有保存的草稿，新的在前',
  answer: z.object({
    drafts: z.array(
      z
        .object({
          register: z.string(),
          registerLabel: z.string(),
          record: z
            .union([z.literal('table'), z.uuid()])
            .nullable()
            .describe('null 为新登记，table 为表格登记'),
          changedAt: Instant,
        })
        .meta({ id: 'DraftLine' }),
    ),
  }),
});

export const openDraftRoute = defineRoute({
  method: 'GET',
  url: '/api/drafts/:register/:record',
  needs: 'write-records',
  tag: TAG,
  summary: '一份草稿；没有的为 null',
  params: Of,
  answer: z.object({
    draft: z.object({ values: z.string().describe('页面所存，原样退回'), changedAt: Instant }).nullable(),
  }),
});

export const keepDraftRoute = defineRoute({
  method: 'PUT',
  url: '/api/drafts/:register/:record',
  needs: 'write-records',
  tag: TAG,
  summary: '保存草稿，整体加密；别的设备上更晚的不被覆盖',
  params: Of,
  body: z.object({ values: z.string().max(200_000), changedAt: Instant }),
  answer: null,
  status: 204,
});

export const dropDraftRoute = defineRoute({
  method: 'DELETE',
  url: '/api/drafts/:register/:record',
  needs: 'write-records',
  tag: TAG,
  summary: '删去草稿',
  params: Of,
  answer: null,
  status: 204,
});

export const visitRoute = defineRoute({
  method: 'POST',
  url: '/api/visit',
  needs: 'read-records',
  tag: TAG,
  summary: '打开首页：给出本席位上一次打开的时刻，用来列出其后的改动；不作统计',
  body: z.object({}),
  answer: z.object({ before: Instant.nullable().describe('null 为第一次') }),
});
