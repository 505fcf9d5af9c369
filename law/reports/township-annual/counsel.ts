import { type Part, part, point } from '#engine/outline.ts';
import { atLeast, below, positive } from '#engine/report/condition.ts';
import { opened, say, sentence, target } from '#engine/report/wording.ts';

/** 法律顾问和公共法律服务. */
export const COUNSEL: Part = part('counsel', '用好法律顾问，扩大公共法律服务覆盖', [
  point(
    'engaged',
    '落实法律顾问制度',
    opened(
      '年末',
      say('legal-counsel.engaged', '在聘法律顾问{n}', {
        with: [
          say('legal-counsel.villages', '服务覆盖全部{n}村（社区）', {
            when: atLeast('legal-counsel.villages', 'villages'),
          }),
          say('legal-counsel.villages', '服务覆盖{n}村（社区）', { when: below('legal-counsel.villages', 'villages') }),
        ],
      }),
    ),
    sentence(
      say('legal-counsel.platform-followers-rate', '村居法律顾问服务平台关注率{n}', {
        with: [
          target('legal-counsel.platform-followers-rate', {
            met: '达到{target}的年度目标',
            missed: '未达到{target}的年度目标',
          }),
        ],
      }),
    ),
  ),
  point(
    'advice',
    '发挥参谋作用',
    opened(
      '全年法律顾问',
      say('legal-services.opinions', '提出法律建议{n}'),
      say('legal-services.contract-reviews', '审查合同{n}'),
      say('legal-services.document-reviews', '审查文件{n}'),
      say('legal-services.adopted-rate', '意见采纳率{n}', { when: positive('legal-services.advice-adopted') }),
    ),
  ),
  point(
    'services',
    '方便群众用法',
    opened(
      '全年',
      say('legal-services.consultations', '解答居民法律咨询{n}'),
      say('legal-services.provided@mediation', '法律顾问参与调解{n}'),
      say('legal-services.aid', '协助申请法律援助{n}'),
    ),
  ),
]);
