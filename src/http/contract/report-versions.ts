import { z } from 'zod';
import { DraftEdits, ofYear } from './reports.ts';
import { defineRoute } from './route.ts';
import { Instant, queryNumber, Version } from './values.ts';

const TAG = '年度报告';

const shared = {
  version: Version.describe('0 为系统成文、尚无人改动'),
  act: z
    .enum(['compose', 'edit', 'restore', 'sign', 'approve', 'withdraw', 'return'])
    .describe('系统成文、修改、恢复旧版、签批、签批完毕、撤回、县级退回'),
  note: z.string().nullable().describe('恢复自第几版，以何职务签批，撤回理由，退回意见'),
  person: z.string(),
  at: Instant,
};

export const listVersionsRoute = defineRoute({
  method: 'GET',
  url: '/api/reports/:unit/:year/versions',
  needs: 'read-figures',
  tag: TAG,
  summary: '报告的各版：何人、何时、改了哪几段，新的在前',
  params: ofYear,
  answer: z.object({
    versions: z.array(
      z
        .object({
          ...shared,
          changed: z
            .array(z.object({ block: z.string(), beginning: z.string() }))
            .describe('与前一版读来不同的段，台账数字变化的也算'),
        })
        .meta({ id: 'ReportVersionListed' }),
    ),
  }),
});

export const readVersionRoute = defineRoute({
  method: 'GET',
  url: '/api/reports/:unit/:year/versions/:version',
  needs: 'read-figures',
  tag: TAG,
  summary: '报告的一版全文，供对照和恢复',
  params: ofYear.extend({ version: queryNumber(0, 1_000_000).describe('版次') }),
  answer: z
    .object({
      ...shared,
      edits: DraftEdits,
      snapshot: z.object({
        blocks: z.array(
          z
            .object({
              id: z.string(),
              kind: z.enum(['heading', 'paragraph']),
              number: z.string().describe('标题的序号'),
              text: z.string().describe('数字写成 {ref}；空为已删去'),
              composed: z.string().describe('当时系统生成的文字'),
              edited: z.boolean(),
            })
            .meta({ id: 'SnapshotBlock' }),
        ),
        figures: z.record(z.string(), z.object({ label: z.string(), printed: z.string() })).describe('当时的数字'),
      }),
    })
    .meta({ id: 'ReportVersion' }),
});
