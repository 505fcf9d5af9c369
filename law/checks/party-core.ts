import { defineCheck, matches } from '#text/define-check.ts';

/** The core is named as a comrade. */
export const partyCore = defineCheck({
  id: 'phrase.party-core',
  family: 'phrase',
  label: '“党中央”表述有误',
  verdict: 'fail',
  says: '“以习近平同志为核心的党中央”表述有误。',
  because: '这是固定提法。',
  fix: '请改为“以习近平同志为核心的党中央”。',
  basis: null,
  find: (context) =>
    matches(
      /以习近平(?:总书记|主席)?为核心的(?:党)?中央|以习近平同志为(?:领导)?核心的中央|以习近平同志为总书记的党中央/g,
      context,
    ),
  good: ['在以习近平同志为核心的党中央坚强领导下。'],
  bad: ['在以习近平为核心的党中央坚强领导下。', '在以习近平总书记为核心的党中央坚强领导下。'],
});
