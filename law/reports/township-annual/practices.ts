import { type Part, part, point } from '#engine/outline.ts';
import { positive } from '#engine/report/condition.ts';
import { each, sentence } from '#engine/report/wording.ts';

/** 典型做法. */
export const PRACTICES: Part = part('practices', '结合实际探索基层治理做法', [
  point(
    'practices',
    null,
    sentence(
      each('practices', { most: 4, when: positive('practices.current'), text: '推行“{title}”，{summary}。', join: '' }),
    ),
  ),
]);
