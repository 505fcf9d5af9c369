import { type Part, part, point } from '#engine/outline.ts';
import { positive } from '#engine/report/condition.ts';
import { breakdown, compare, months, opened, say, sayNone, sentence } from '#engine/report/wording.ts';

/** 矛盾纠纷和信访. */
export const DISPUTES: Part = part(
  'disputes',
  '多元化解矛盾纠纷，依法办理信访事项',
  [
    point(
      'found',
      '坚持经常排查',
      sentence(
        months('meetings.stability', { every: '坚持每月分析稳定形势' }),
        say('meetings.stability', '全年召开稳定形势分析会{n}'),
      ),
      opened(
        '全年',
        say('disputes.handled', '排查调处矛盾纠纷{n}', {
          none: '未发生需要调处的矛盾纠纷',
          with: [
            compare('disputes.handled'),
            breakdown('disputes.handled', {
              text: '其中{parts}',
              part: '{label}{n}',
              most: 3,
              omit: ['other'],
              words: {
                marriage: '婚姻家庭纠纷',
                neighbour: '邻里纠纷',
                land: '山林土地纠纷',
                homestead: '宅基地纠纷',
                expropriation: '征地拆迁纠纷',
                consumer: '消费纠纷',
                damage: '损害赔偿纠纷',
                traffic: '道路交通事故纠纷',
                contract: '合同纠纷',
                property: '物业纠纷',
                environment: '环境污染纠纷',
              },
            }),
          ],
        }),
      ),
    ),
    point(
      'mediated',
      '坚持多元调处',
      opened(
        '全年',
        say('disputes.concluded', '调解终结矛盾纠纷{n}', {
          with: [
            say('disputes.settled', '调解成功{n}'),
            say('disputes.settled-rate', '调解成功率{n}', { with: [compare('disputes.settled-rate')] }),
          ],
        }),
      ),
      sentence(
        breakdown('disputes.settled-by-method', { text: '调解成功的纠纷中，{parts}', most: 3 }),
        say('disputes.confirmed', '经司法确认的调解协议{n}'),
        say('disputes.amount', '调解成功涉及金额{n}'),
      ),
      sentence(say('disputes.open', '年末在调{n}', { none: '年末无未结纠纷' })),
    ),
    point(
      'petitions',
      '依法办理信访事项',
      opened(
        '全年',
        say('petitions.received', '登记信访事项{n}', {
          none: '未发生信访事项',
          with: [
            compare('petitions.received'),
            say('petitions.closed', '办结{n}'),
            say('petitions.noticed-in-time-rate', '及时受理率{n}'),
            say('petitions.replied-in-time-rate', '按期办结率{n}'),
          ],
        }),
        sayNone('petitions.repeated', '未发生重复信访', { when: positive('petitions.received'), join: '；' }),
      ),
    ),
  ],
  'apart',
);
