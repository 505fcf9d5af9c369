import { defineCheck, matches } from '#text/define-check.ts';

/** A word typed twice. */
export const doubledWord = defineCheck({
  id: 'leftover.doubled-word',
  family: 'leftover',
  label: '字词重复',
  verdict: 'fail',
  says: '字词重复。',
  because: '多为录入错误。',
  fix: '请删去重复的字词。',
  basis: null,
  find: (context) =>
    matches(
      /的的(?!确)|了了(?!解)|和和(?![气谐睦美])|在在|是是(?!非)|对对(?=[一-龥])|进行进行|开展开展|加强加强|落实落实|组织组织(?!部)|我镇我镇|我乡我乡|法治法治|建设建设(?!部)|工作工作(?![人队站组者机制])|积极积极|不断不断|认真认真/g,
      context,
    ),
  good: ['目的的确明确，工作工作人员。', '加强法治建设。'],
  bad: ['加强加强法治建设。', '提高的的能力。'],
});
