import { signal, type Theme, theme } from '#engine/outline.ts';
import { below, fell, positive, rose, zero } from '#engine/report/condition.ts';
import { breakdown, compare, say, sayNone, sentence } from '#engine/report/wording.ts';

/** Disputes, petitions and emergencies. */
export const DISPUTES_WANTING: Theme = theme(
  'disputes',
  '矛盾纠纷预防化解和应急准备有待加强',
  signal('settled-fell', {
    when: fell('disputes.settled-rate', 1),
    shortcoming: sentence(
      say('disputes.settled-rate', '矛盾纠纷调解成功率为{n}', { with: [compare('disputes.settled-rate')] }),
    ),
    cause: '新类型、跨区域纠纷增多，调解员专业能力与需要不相适应',
    measure: '对调解不成的纠纷逐件分析，加强调解员业务培训，引入法律顾问和行业力量参与调解',
  }),
  signal('handled-rose', {
    when: rose('disputes.handled', 10),
    shortcoming: sentence(
      say('disputes.handled', '全年矛盾纠纷{n}', {
        with: [
          compare('disputes.handled'),
          breakdown('disputes.handled', { text: '较多的有{parts}', part: '{label}{n}', most: 2, omit: ['other'] }),
        ],
      }),
    ),
    cause: '对易发多发纠纷的源头治理不够，排查发现偏后',
    measure: '对多发的纠纷类型开展专项排查，把预防措施落实到村组',
  }),
  signal('repeated-petitions', {
    when: positive('petitions.repeated'),
    shortcoming: sentence(say('petitions.repeated', '重复信访{n}，初次办理质量还不够高')),
    cause: '有的诉求时间跨度长、涉及面广，一次性化解难度大，答复后跟踪回访不够',
    measure: '对重复信访事项逐件明确包案领导，推动实质化解',
  }),
  signal('petitions-late', {
    when: below('petitions.replied-in-time-rate', 100),
    shortcoming: sentence(say('petitions.replied-in-time-rate', '信访事项按期办结率为{n}')),
    cause: '跨单位事项协调时间长，办理期限预警不及时',
    measure: '信访事项办理期限届满前逐件提醒，确需延期的依法办理手续',
  }),
  signal('no-drill', {
    when: zero('drills.held'),
    shortcoming: sentence(sayNone('drills.held', '全年没有组织应急演练')),
    cause: '预案与演练衔接不够，演练计划未落实到时段',
    measure: '汛期前组织防汛和地质灾害避险演练，全年演练计划按季度落实',
  }),
  signal('no-plan', {
    when: zero('emergency-plans.current'),
    shortcoming: sentence(sayNone('emergency-plans.current', '没有现行有效的应急预案')),
    cause: '预案到期后修订不及时',
    measure: '年内完成应急预案编制、修订和备案',
  }),
);
