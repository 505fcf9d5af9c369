import { defineCheck, matches } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** A township does not call itself a bureau or a centre. */
export const otherKindOfUnit = defineCheck({
  id: 'leftover.other-kind',
  family: 'leftover',
  label: '自称与单位不符',
  verdict: 'fail',
  says: '自称与报告单位不符。',
  because: '多为照抄其他单位稿件时漏改。',
  fix: '请改为本单位的自称。',
  basis: null,
  find: (context) => {
    const kind = /(镇|乡|街道|苏木)$/.exec(context.reading.org ?? '')?.[1];
    if (kind === undefined) return [];
    const own = kind === '街道' ? '街道' : kind;
    return matches(
      /(?<![一-龥][对让自])(?:我|本)(局|中心|院|委|办|厅|公司|校|镇|乡|街道|街)(?=[一-龥,、])/g,
      context,
      (match) => {
        const said = match[1] ?? '';
        if (said === own || (said === '街' && own === '街道')) return undefined;
        if (
          /^(?:办|委|院|校|中心)$/.test(said) &&
          !/^(?:始终|坚持|积极|认真|组织|开展|高度|严格|全体|主要|领导|党|在|共|以|深入)/.test(
            context.chars.slice(match.index + match[0].length, match.index + match[0].length + 2),
          )
        )
          return undefined;
        if (said === '乡' && /^(?:镇|村|亲)/.test(context.chars.slice(match.index + match[0].length))) return undefined;
        return { says: `报告单位是${context.reading.org}，这里自称“${match[0]}”。` };
      },
    );
  },
  good: [sampleReport({ opening: '2023年，我镇深入学习贯彻习近平法治思想。现将有关情况报告如下。' })],
  bad: [
    sampleReport({ opening: '2023年，我局深入学习贯彻习近平法治思想。现将有关情况报告如下。' }),
    sampleReport({ opening: '2023年，我乡坚持依法行政。现将有关情况报告如下。' }),
  ],
});
