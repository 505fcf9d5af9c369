import { type Part, part, point } from '#engine/outline.ts';
import { atLeast } from '#engine/report/condition.ts';
import { list, opened, say, sayNone, sentence } from '#engine/report/wording.ts';

/** 决策、规范性文件、合同、三重一大. */
export const DECISIONS: Part = part(
  'decisions',
  '规范决策和文件管理，健全依法行政制度',
  [
    point(
      'decisions',
      '严格决策程序',
      opened(
        '全年',
        say('decisions.decided', '作出重大行政决策{n}', {
          none: '未作出重大行政决策',
          with: [
            list('decisions-made', {
              pick: { field: 'title', wrap: '“”' },
              unit: '项',
              most: 3,
              many: '涉及{list}{etc}事项',
              one: '即{list}',
            }),
            say('decisions.consulted', '公开征求意见{n}', {
              when: atLeast('decisions.decided', 'decisions.consulted'),
            }),
            say('decisions.reviewed-rate', '合法性审查率{n}'),
            say('decisions.complete-rate', '程序完备率{n}'),
          ],
        }),
        say('decisions.evaluated', '开展决策后评估{n}', { join: '；' }),
        sayNone('decisions.wrong-or-harmful', '未发生因决策失误或者侵犯群众合法权益引发的事件', { join: '；' }),
      ),
    ),
    point(
      'documents',
      '加强文件管理',
      opened(
        '全年',
        say('normative-documents.made', '制定行政规范性文件{n}', {
          none: '未制定行政规范性文件',
          with: [
            list('documents-made', {
              pick: { field: 'title', wrap: '《》' },
              unit: '件',
              most: 3,
              many: '包括{list}{etc}',
              one: '即{list}',
            }),
            say('normative-documents.reviewed-rate', '合法性审核率{n}'),
            say('normative-documents.complete-rate', '程序完备率{n}'),
            say('normative-documents.filed-rate', '备案率{n}'),
          ],
        }),
        say('normative-documents.abolished', '清理废止规范性文件{n}', { join: '；' }),
      ),
      sentence(say('normative-documents.in-force', '年末现行有效的行政规范性文件{n}')),
    ),
    point(
      'contracts',
      '审查合同协议',
      opened(
        '全年',
        say('contracts.reviewed', '审查合同协议{n}', {
          none: '未发生需要审查的合同协议',
          with: [
            say('contracts.amount', '涉及金额{n}'),
            say('contracts.adopted-rate', '审查意见采纳率{n}'),
            say('contracts.review-rate', '签订前审查率{n}'),
          ],
        }),
      ),
    ),
    point(
      'major',
      '集体研究重大事项',
      sentence(
        say('meetings.party-committee.payment-threshold', '严格资金审批，{n}以上的资金支付须经党委会议研究'),
        say('meetings.sums-decided', '全年会议议决资金{n}'),
      ),
    ),
  ],
  'apart',
);
