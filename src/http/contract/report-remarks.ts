import { z } from 'zod';
import { ofYear } from './reports.ts';
import { defineRoute } from './route.ts';
import { Instant } from './values.ts';

const TAG = '年度报告';

const RemarkThread = z
  .object({
    id: z.uuid(),
    block: z.string().describe('所批注的段'),
    beginning: z.string().describe('批注时该段的开头'),
    passage: z.string().nullable().describe('所选的文字；空为整段'),
    byCounty: z.boolean().describe('县级提出的，县级可见；其余只有乡镇可见'),
    isOpen: z.boolean(),
    maySettle: z.boolean().describe('本席位可以了结或者重开'),
    remarks: z.array(
      z.object({
        id: z.uuid(),
        act: z.enum(['comment', 'answer', 'resolve', 'reopen']).describe('批注、答复、了结、重开'),
        says: z.string(),
        name: z.string(),
        role: z.string(),
        at: Instant,
      }),
    ),
  })
  .meta({ id: 'RemarkThread', description: '一条批注和对它的答复；不印入报告' });

const Says = z.string().trim().max(2000);

export const listRemarksRoute = defineRoute({
  method: 'GET',
  url: '/api/reports/:unit/:year/remarks',
  needs: 'remark-report',
  tag: TAG,
  summary: '对报告的批注',
  params: ofYear,
  answer: z.object({
    threads: z.array(RemarkThread),
    mayRemark: z.boolean().describe('县级在报送以后才能批注'),
  }),
});

export const addRemarkRoute = defineRoute({
  method: 'POST',
  url: '/api/reports/:unit/:year/remarks',
  needs: 'remark-report',
  tag: TAG,
  summary: '对一段或者其中的文字作批注',
  params: ofYear,
  body: z.object({
    block: z.string().max(200),
    passage: z.string().min(1).max(2000).nullable().default(null),
    says: Says.min(1).describe('批注'),
  }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
});

export const continueThreadRoute = defineRoute({
  method: 'POST',
  url: '/api/reports/:unit/:year/remarks/:thread',
  needs: 'remark-report',
  tag: TAG,
  summary: '答复、了结或者重开一条批注',
  params: ofYear.extend({ thread: z.uuid() }),
  body: z
    .object({ act: z.enum(['answer', 'resolve', 'reopen']), says: Says.default('').describe('答复') })
    .refine(({ act, says }) => act !== 'answer' || says !== '', { path: ['says'], message: '未填' }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
});
