import type { InstrumentDeclarations } from './instrument-declaration.ts';

/** Interpretations and rules of the supreme court and procuratorate. */
export const judicial = {
  'mediation-confirmation-2011': {
    title: '最高人民法院关于人民调解协议司法确认程序的若干规定',
    number: '法释〔2011〕5号',
    effectiveFrom: '2011-03-30',
    effectiveTo: null,
  },
  'head-appearance-2020': {
    title: '最高人民法院关于行政机关负责人出庭应诉若干问题的规定',
    number: '法释〔2020〕3号',
    effectiveFrom: '2020-07-01',
    effectiveTo: null,
  },
  'litigation-interpretation-2018': {
    title: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释',
    number: '法释〔2018〕1号',
    effectiveFrom: '2018-02-08',
    effectiveTo: null,
  },
  'judicial-advice-2023': {
    title: '最高人民法院关于综合治理类司法建议工作若干问题的规定',
    number: '法释〔2023〕11号',
    effectiveFrom: '2023-11-16',
    effectiveTo: null,
  },
  'public-interest-interpretation-2018': {
    title: '最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释',
    number: '法释〔2018〕6号',
    edition: '2020修正',
    effectiveFrom: '2018-03-02',
    effectiveTo: null,
  },
  'procuratorial-advice-2019': {
    title: '人民检察院检察建议工作规定',
    number: '高检发释字〔2019〕1号',
    effectiveFrom: '2019-02-26',
    effectiveTo: null,
    unread: ['effectiveFrom'],
  },
} as const satisfies InstrumentDeclarations;
