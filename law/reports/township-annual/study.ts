import { type Part, part, point } from '#engine/outline.ts';
import { atLeast, below } from '#engine/report/condition.ts';
import { counted, list, opened, say, sentence } from '#engine/report/wording.ts';

/** 学法: the leaders, all officials, exams. */
export const STUDY: Part = part(
  'study',
  '坚持学用结合，提升干部依法办事能力',
  [
    point(
      'leaders',
      '抓住领导干部这个关键',
      opened(
        '全年',
        say('study.centre-group', '党委理论学习中心组集中学法{n}', {
          with: [counted('study-rule-of-law-thought', { unit: '次', many: '其中学习习近平法治思想{n}' })],
        }),
        say('study.pre-meeting', '会前学法{n}', { join: '；' }),
        say('study.leaders.sessions', '副科级以上领导干部参加集中学法{n}', { join: '；' }),
      ),
    ),
    point(
      'staff',
      '带动全体干部',
      opened(
        '全年',
        say('study.sessions', '组织集中学习法律法规文件{n}', {
          with: [
            say('study.village-sessions', '其中面向{town}村党员干部{n}'),
            say('study.attended', '参加学习{n}', { join: '；' }),
          ],
        }),
        say('study.discussions', '开展学习研讨{n}', { join: '；' }),
        say('study.papers', '形成心得体会、研讨材料{n}'),
        say('study.remote.attended', '组织干部网络学法{n}', { join: '；' }),
        say('study.court-hearings', '组织旁听庭审{n}', { join: '；' }),
      ),
      sentence(
        list('study-instruments', {
          pick: { field: 'instruments', titles: true },
          unit: '部',
          most: 3,
          many: '先后学习{list}等法律法规和文件{count}',
          one: '重点学习{list}',
        }),
      ),
    ),
    point(
      'exams',
      '坚持以考促学',
      opened(
        '组织',
        say('exams.legal.sat', '法律知识考试，{n}参加', {
          with: [
            say('exams.legal.sit-rate', '参考率{n}', { when: below('exams.legal.sit-rate', 100) }),
            say('exams.legal.pass-rate', '合格率{n}', { when: below('exams.legal.sit-rate', 100) }),
            say('exams.legal.sit-rate', '参考率{n}、合格率{exams.legal.pass-rate}', {
              when: atLeast('exams.legal.sit-rate', 100),
            }),
          ],
        }),
      ),
      sentence(say('exams.enforcement.passed', '{n}干部通过行政执法资格考试')),
    ),
  ],
  'apart',
);
