import { defineCheck, matches } from '#text/define-check.ts';

/** The full name of the guiding thought. */
export const xiThought = defineCheck({
  id: 'phrase.guiding-thought',
  family: 'phrase',
  label: '指导思想表述不完整',
  verdict: 'fail',
  says: '“习近平新时代中国特色社会主义思想”表述不完整。',
  because: '这是固定提法，不得增减字词。',
  fix: '请改为“习近平新时代中国特色社会主义思想”。',
  basis: null,
  find: (context) =>
    matches(
      /习近平(?:中国特色社会主义思想|新时代(?:特色社会主义思想|社会主义思想|中国社会主义思想|中国特色主义思想|中国特色社会主义(?!思想|经济|法治))|新时期中国特色社会主义思想)/g,
      context,
    ),
  good: ['坚持以习近平新时代中国特色社会主义思想为指导。', '习近平新时代中国特色社会主义思想和习近平法治思想。'],
  bad: ['坚持以习近平中国特色社会主义思想为指导。', '坚持以习近平新时代社会主义思想为指导。'],
});
