import { type Part, part, point } from '#engine/outline.ts';
import { breakdown, opened, say, sentence } from '#engine/report/wording.ts';

/** 应急. */
export const EMERGENCY: Part = part('emergency', '完善应急预案，提高突发事件处置能力', [
  point(
    'plans',
    '健全预案',
    sentence(
      say('emergency-plans.current', '年末现行应急预案{n}', {
        with: [say('emergency-plans.issued', '年内新印发{n}'), say('emergency-plans.revised', '修订{n}')],
      }),
    ),
  ),
  point(
    'drills',
    '开展演练',
    opened(
      '全年',
      say('drills.held', '组织应急演练{n}', {
        with: [
          breakdown('drills.held', { text: '其中{parts}', most: 3, omit: ['other'] }),
          say('drills.participants', '参加{n}', { join: '；' }),
        ],
      }),
    ),
  ),
]);
