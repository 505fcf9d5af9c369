import { type Part, part, point } from '#engine/outline.ts';
import { breakdown, opened, say, sentence } from '#engine/report/wording.ts';

/** 督察整改. */
export const RECTIFICATION: Part = part('rectification', '抓实督察整改，巩固整改成效', [
  point(
    'found',
    '建账整改',
    opened(
      '全年',
      say('rectification.found', '收到各级反馈和自查发现问题{n}', {
        none: '未收到督察反馈问题，自查未发现新的问题',
        with: [
          breakdown('rectification.found', { text: '其中{parts}', words: { review: '复议诉讼和建议反映' }, most: 3 }),
        ],
      }),
      say('rectification.done', '完成问题整改{n}', { join: '；' }),
      say('rectification.done-in-time-rate', '按期整改率{n}'),
      say('rectification.accepted', '验收销号问题{n}'),
    ),
  ),
  point(
    'look-back',
    '开展“回头看”',
    sentence(
      say('rectification.looked-back', '对已完成整改的问题开展“回头看”，涉及问题{n}', {
        with: [say('rectification.recurred', '发现反弹{n}', { none: '未发现反弹' })],
      }),
    ),
  ),
]);
