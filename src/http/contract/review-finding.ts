import { z } from 'zod';

export const start = z.number().int().describe('在 text 中的起点（UTF-16）');
export const end = z.number().int().describe('在 text 中的终点，不含');

export const Place = z.object({ start, end });

export const Judgement = z
  .enum(['right', 'wrong', 'mended'])
  .nullable()
  .describe('经人判断：right 对，wrong 不对（不作问题），mended 已改；null 为尚未判断');

const FindingVerdict = z
  .enum(['fail', 'doubt', 'unassessable'])
  .describe('fail 有误，doubt 存疑、由人判断，unassessable 无从判断');

export const Verdict = FindingVerdict.meta({ id: 'FindingVerdict' });

const Passage = Place.extend({ text: z.string() });

export const Passages = z.array(z.object({ one: Passage, other: Passage, letters: z.number().int() }));

const CopiedFromView = z
  .object({
    review: z.uuid().nullable().describe('来源的审读；null 为法度批准的报告'),
    fileName: z.string(),
    unitName: z.string().nullable(),
    year: z.number().int().nullable(),
    share: z.number().describe('占本文字数的份额，0 至 1'),
    letters: z.number().int().describe('雷同的字数'),
    passages: Passages.describe('各段：one 为本文，other 为来源'),
  })
  .meta({ id: 'CopiedFrom', description: '雷同段落的来源，可并排对照' });

export const FindingView = z
  .object({
    id: z.string().describe('在本次审读中唯一'),
    rule: z.string(),
    label: z.string().describe('规则名称'),
    family: z.string().describe('类别的标识'),
    familyLabel: z.string().describe('类别'),
    verdict: Verdict,
    start,
    end,
    excerpt: z.string().describe('原文'),
    says: z.string().describe('哪里不对'),
    because: z.string().describe('为什么'),
    fix: z.string().describe('怎样改'),
    basis: z.string().nullable().describe('依据；null 为公文写作的通常要求'),
    fingerprint: z.string().describe('同一单位、年度、规则、语句相同，文稿改版后不变'),
    weight: z.number().describe('轻重，大者在前'),
    copied: CopiedFromView.nullable().describe('雷同的，与哪一份、哪几段；其他问题为 null'),
    judgement: Judgement,
    note: z.string().nullable().describe('判断时所写的说明'),
    judgedBy: z.string().nullable(),
  })
  .meta({ id: 'Finding', description: '一处问题' });
