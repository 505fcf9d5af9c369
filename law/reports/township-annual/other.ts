import { type Part, point, unheaded } from '#engine/outline.ts';
import { positive } from '#engine/report/condition.ts';
import { each, sentence } from '#engine/report/wording.ts';

/** Other matters, only where there are any: results announced by others, practices taken up elsewhere. */
export const OTHER: Part = unheaded('other', [
  point(
    'evaluations',
    null,
    sentence(
      each('evaluations', {
        most: 4,
        when: positive('evaluations.results'),
        text: '{evaluator}公布的{kind}结果为“{result}”',
        join: '；',
      }),
    ),
  ),
  point(
    'recognised',
    null,
    sentence(each('practices-recognised', { most: 4, text: '“{title}”得到{recognisedBy}肯定', join: '；' })),
  ),
]);
