import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Instant, PageLimit, queryNumber, UnitCode } from './values.ts';

const TAG = '日志';

export const readLogRoute = defineRoute({
  method: 'GET',
  url: '/api/log',
  needs: 'read-log',
  tag: TAG,
  summary: '一个乡镇的日志，新的在前；只说谁在何时做了什么，不含记录内容',
  query: z.object({
    unit: UnitCode.optional().describe('乡镇；不给为本席位的单位'),
    before: queryNumber(1, Number.MAX_SAFE_INTEGER).optional().describe('上一页 next 的值；不给为最新一页'),
    limit: PageLimit,
  }),
  answer: z
    .object({
      unit: z.string(),
      unitName: z.string(),
      entries: z.array(
        z
          .object({
            seq: z.number().int().describe('序号，从 1 起'),
            at: Instant,
            person: z.string(),
            action: z.string(),
            actionLabel: z.string(),
            subject: z.enum(['record', 'report', 'setting', 'seat', 'file', 'review']),
            subjectId: z.string(),
            unit: z.string(),
            unitName: z.string(),
            version: z.number().int(),
            previous: z.string().describe('前一条的校验值'),
            hash: z.string().describe('SM3 校验值'),
          })
          .meta({ id: 'LogEntry' }),
      ),
      next: z.number().int().nullable(),
    })
    .meta({ id: 'LogPage' }),
});

export const checkLogRoute = defineRoute({
  method: 'POST',
  url: '/api/log/check',
  needs: 'read-log',
  tag: TAG,
  summary: '逐条重算一个乡镇的日志链，看有无改动、缺失',
  body: z.object({ unit: UnitCode.optional().describe('乡镇；不给为本席位的单位') }),
  answer: z
    .object({
      unit: z.string(),
      entries: z.number().int().describe('核对的条数'),
      intact: z.boolean(),
      brokenAt: z.number().int().nullable().describe('从哪一条起对不上'),
      says: z.string(),
    })
    .meta({ id: 'LogCheck' }),
});
