import { z } from 'zod';
import { bytes, defineRoute } from './route.ts';
import { Day, Instant } from './values.ts';

const TAG = '工作交接';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const Sheet = z.object({
  to: z.string().trim().max(40).optional().describe('接交人；不给的，接交时手写'),
  on: Day.describe('接任起始日'),
});

export const openWorkRoute = defineRoute({
  method: 'GET',
  url: '/api/hand-over',
  needs: 'read-records',
  tag: TAG,
  summary: '本席位手上的工作：未办结的事项、任务、草稿、报告、待制发的文书、材料',
  answer: z
    .object({
      matters: z.number().int(),
      isMore: z.boolean().describe('未办结的环节超过 500 项'),
      overdue: z.number().int().describe('其中已逾期的'),
      tasks: z.number().int(),
      drafts: z.array(z.object({ registerLabel: z.string(), isNew: z.boolean(), changedAt: Instant })),
      reports: z.array(z.object({ unitName: z.string(), year: z.number().int() })),
      letters: z.number().int(),
      files: z.number().int(),
    })
    .meta({ id: 'OpenWork', description: '手上的工作' }),
});

export const handOverDocxRoute = defineRoute({
  method: 'GET',
  url: '/api/hand-over/sheet.docx',
  needs: 'read-records',
  tag: TAG,
  summary: '移交清单，Word 文档，双方签字',
  query: Sheet,
  answer: bytes(DOCX, 'DOCX'),
});

export const handOverPdfRoute = defineRoute({
  method: 'GET',
  url: '/api/hand-over/sheet.pdf',
  needs: 'read-records',
  tag: TAG,
  summary: '移交清单，PDF，双方签字',
  query: Sheet,
  answer: bytes('application/pdf', 'PDF'),
});
