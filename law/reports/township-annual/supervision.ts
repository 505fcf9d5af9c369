import { type Part, part, point } from '#engine/outline.ts';
import { all, not, positive, zero } from '#engine/report/condition.ts';
import { opened, say, sayNone } from '#engine/report/wording.ts';

const NO_CASE = all(zero('litigation.cases'), zero('litigation.reconsiderations'));

/** 监督: 复议应诉、司法建议和检察建议、人大政协. */
export const SUPERVISION: Part = part(
  'supervision',
  '自觉接受监督，依法履行复议应诉职责',
  [
    point(
      'congress',
      '接受人大和社会监督',
      opened(
        '全年',
        say('oversight.congress-meetings', '召开人大会议{n}'),
        say('oversight.deputy-inspections', '配合人大代表视察调研{n}'),
        say('oversight.suggestions', '收到代表建议和政协提案{n}', {
          with: [
            say('oversight.suggestions-replied', '答复{n}'),
            say('oversight.replied-in-time-rate', '按期答复率{n}'),
          ],
          join: '；',
        }),
        say('oversight.acts@audit', '接受审计监督{n}', { join: '；' }),
        say('oversight.integrity-education', '开展廉政教育{n}', { join: '；' }),
      ),
    ),
    point(
      'cases',
      '依法参加复议和诉讼',
      opened(
        '全年',
        sayNone('litigation.cases', '未发生行政复议和行政应诉案件', { when: NO_CASE }),
        say('litigation.cases', '办理行政应诉案件{n}', {
          none: '未发生行政应诉案件',
          when: not(NO_CASE),
          with: [
            say('litigation.closed', '办结{n}'),
            say('litigation.pending', '{n}正在办理'),
            say('litigation.lost', '败诉{n}', { none: '无败诉案件', when: positive('litigation.closed') }),
            say('litigation.head-appeared-rate', '行政机关负责人出庭应诉率{n}'),
          ],
        }),
        say('litigation.reconsiderations', '办理行政复议案件{n}', {
          none: '未发生行政复议案件',
          when: not(NO_CASE),
          join: '；',
          with: [
            say('litigation.reconsiderations-closed', '办结{n}'),
            say('litigation.reconsiderations-pending', '{n}正在办理'),
            say('litigation.reconsiderations-corrected', '被纠错{n}', {
              none: '无被纠错案件',
              when: positive('litigation.reconsiderations-closed'),
            }),
          ],
        }),
      ),
    ),
    point(
      'advice',
      '办好司法建议和检察建议',
      opened(
        '全年',
        say('advice.received', '收到司法建议和检察建议{n}', {
          none: '未收到司法建议和检察建议',
          with: [
            say('advice.judicial-received', '其中司法建议{n}、检察建议{advice.procuratorial-received}', {
              when: positive('advice.procuratorial-received'),
            }),
            sayNone('advice.judicial-received', '均为检察建议'),
            sayNone('advice.procuratorial-received', '均为司法建议'),
          ],
        }),
        say('advice.implemented', '落实建议{n}', {
          join: '；',
          with: [sayNone('advice.open', '年末没有未落实的建议')],
        }),
      ),
    ),
  ],
  'apart',
);
