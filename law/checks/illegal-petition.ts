import { defineCheck, matches } from '#text/define-check.ts';

/** Petitioning is not illegal in itself. */
export const illegalPetition = defineCheck({
  id: 'wording.illegal-petition',
  family: 'wording',
  label: '信访用语不当',
  verdict: 'doubt',
  says: '“非法上访”不是法定用语。',
  because: '信访是公民的权利；条例规范的是信访秩序，没有“非法上访”一说。',
  fix: '请改为“越级走访”或者写明具体的违法行为。',
  basis: null,
  find: (context) => matches(/非法(?:上访|信访|进京)|缠访闹访户|上访钉子户/g, context),
  good: ['未发生越级走访。'],
  bad: ['无到省进京非法上访事件发生。'],
});
