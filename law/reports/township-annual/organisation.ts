import { type Part, part, point } from '#engine/outline.ts';
import { all, atLeast, below, positive } from '#engine/report/condition.ts';
import { breakdown, list, opened, say, sentence } from '#engine/report/wording.ts';

/** 组织领导: groups, meetings, the year's tasks, internal rules. */
export const ORGANISATION: Part = part(
  'organisation',
  '加强组织领导，压实法治建设责任',
  [
    point(
      'groups',
      '健全领导机制',
      sentence(
        say('leading-groups.in-being', '全{town}设有法治工作领导小组{n}', {
          with: [say('leading-groups.headed-by-both', '其中由党委书记和{chief}共同任组长的{n}')],
        }),
      ),
    ),
    point(
      'meetings',
      '坚持会议统筹',
      opened(
        '全年召开',
        say('meetings.party-committee', '党委会议{n}'),
        say('meetings.government', '政府办公会议{n}', { join: '、' }),
        say('meetings.leading-group', '领导小组会议{n}', { join: '、' }),
        say('meetings.rule-of-law', '法治专题会议{n}', { join: '、' }),
        say('meetings.rule-of-law-seminars', '法治专题学习研判会{n}', { join: '、' }),
      ),
      sentence(say('meetings.rule-of-law-items', '会议议题中，研究法治建设事项{n}')),
    ),
    point(
      'tasks',
      '细化任务落实',
      sentence(
        say('tasks.issued', '把全年法治建设工作分解为{n}任务，逐项明确责任岗位和完成期限', {
          with: [breakdown('tasks.issued', { text: '其中{parts}', most: 2 })],
        }),
      ),
      sentence(
        say('tasks.due', '年内到期任务{n}', {
          with: [
            say('tasks.done-rate', '完成率{n}'),
            say('tasks.in-time-rate', '按期完成率{n}', { when: below('tasks.in-time-rate', 'tasks.done-rate') }),
          ],
        }),
        say('tasks.targets.set', '到期的量化目标{n}', {
          join: '；',
          with: [
            say('tasks.targets.met', '达到{n}', { when: below('tasks.targets.met', 'tasks.targets.set') }),
            say('tasks.targets.met', '全部达到', {
              when: all(positive('tasks.targets.met'), atLeast('tasks.targets.met', 'tasks.targets.set')),
            }),
          ],
        }),
      ),
    ),
    point(
      'rules',
      '完善内部制度',
      sentence(
        say('rules.adopted', '全年新制定内部管理制度{n}', {
          with: [
            list('rules-adopted', {
              pick: { field: 'title', wrap: '《》' },
              unit: '项',
              most: 2,
              many: '包括{list}{etc}',
              one: '即{list}',
            }),
          ],
        }),
        say('rules.abolished', '废止和被取代{n}'),
        say('rules.in-being', '年末现行制度{n}'),
      ),
    ),
  ],
  'apart',
);
