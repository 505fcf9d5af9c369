import { defineCheck, matches } from '#text/define-check.ts';

/** Two stops in a row. */
export const doubledMarks = defineCheck({
  id: 'wording.doubled-marks',
  family: 'wording',
  label: '标点重复',
  verdict: 'doubt',
  says: '标点重复或者连用。',
  because: '标点重复多为删改后遗留。',
  fix: '请删去多余的标点。',
  basis: null,
  find: (context) => matches(/。。(?!。)|,,|、、|;;|[,、;]。|。[,、;]|,、|、,|:。/g, context),
  good: ['开展宣传……取得成效。'],
  bad: ['开展宣传，，取得成效。', '开展宣传、。'],
});
