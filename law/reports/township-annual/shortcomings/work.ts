import { signal, type Theme, theme } from '#engine/outline.ts';
import {
  all,
  any,
  blank,
  monthsMissing,
  noRows,
  positive,
  someRows,
  targetMissed,
  zero,
} from '#engine/report/condition.ts';
import { each, list, months, opened, say, sayNone, sentence, targets, words } from '#engine/report/wording.ts';

/** Tasks, rectification, steering and records. */
export const WORK_WANTING: Theme = theme(
  'work',
  '任务落实和统筹调度还不够有力',
  signal('tasks-overdue', {
    when: positive('tasks.overdue'),
    shortcoming: sentence(
      say('tasks.overdue', '年末仍有{n}任务逾期未完成', {
        with: [
          list('tasks-overdue', {
            pick: { field: 'title', wrap: '“”' },
            unit: '项',
            most: 3,
            many: '涉及{list}{etc}',
            one: '即{list}',
          }),
        ],
      }),
    ),
    cause: '任务分解后跟踪调度不够紧，个别承办单位统筹安排不足，临近期限才着手办理',
    measure: '对{year}年逾期未完成的任务逐项明确新的完成时限和责任岗位，每季度通报进度',
  }),
  signal('targets-missed', {
    when: targetMissed(null),
    shortcoming: sentence(
      targets('missed', { text: '{parts}，没有达到年度目标', part: '{label}目标为{target}、实际为{n}', most: 4 }),
    ),
    cause: '目标分解到单位和时段不够细，进度落后时未及时采取措施',
    measure: '把未达标的量化目标分解到季度，中期未过半的及时调整力量',
  }),
  signal('problems-overdue', {
    when: positive('rectification.overdue'),
    shortcoming: sentence(
      say('rectification.overdue', '{n}反馈问题超过整改期限仍未完成整改', {
        with: [
          list('problems-overdue', {
            when: noRows('problems-overdue-explained'),
            pick: { field: 'problem', wrap: '“”' },
            unit: '个',
            most: 2,
            many: '涉及{list}{etc}',
            one: '即{list}',
          }),
          each('problems-overdue-explained', { most: 2, text: '“{problem}”的原因是{cause}', join: '；' }),
        ],
      }),
    ),
    cause: '有的问题涉及多个单位，牵头责任不够明确，整改措施不够具体',
    measure: '对逾期未完成整改的问题由分管领导牵头，限期完成并报上级验收',
  }),
  signal('evaluation-problems', {
    when: someRows('evaluations-problems'),
    shortcoming: sentence(
      each('evaluations-problems', { most: 3, text: '{evaluator}在{kind}中指出：{problems}', join: '；' }),
    ),
    cause: '有的工作标准掌握不够准，日常自查自纠不够经常',
    measure: '对考核评议指出的问题列入整改台账，明确责任岗位和期限',
  }),
  signal('problems-recurred', {
    when: positive('rectification.recurred'),
    shortcoming: sentence(say('rectification.recurred', '“回头看”发现{n}问题出现反弹')),
    cause: '整改以解决个案为主，制度机制没有跟上',
    measure: '对反弹问题重新建账整改，同步完善相关制度',
  }),
  signal('no-stability-meeting', {
    when: zero('meetings.stability'),
    shortcoming: sentence(sayNone('meetings.stability', '全年没有召开稳定形势分析会')),
    cause: '分析研判多在日常工作中开展，没有形成例会制度',
    measure: '建立每月稳定形势分析会制度并做好记录',
  }),
  signal('stability-months', {
    when: monthsMissing('meetings.stability'),
    shortcoming: sentence(months('meetings.stability', { gaps: '{list}未召开稳定形势分析会' })),
    cause: '遇有中心工作集中时，例行分析研判被挤占',
    measure: '把稳定形势分析会列入每月例行安排，确需调整的当月补开',
  }),
  fourActs('secretary', '党委书记'),
  fourActs('head', '{chief}'),
  signal('unrecorded', {
    when: any(
      blank('tasks.issued'),
      blank('study.sessions'),
      blank('publicity.activities'),
      blank('enforcement.inspections'),
      blank('disputes.handled'),
      blank('principal-duty.acts'),
    ),
    shortcoming: sentence(
      words('部分工作有开展、缺记录，年度台账登记不完整', {
        when: any(
          someRows('leading-groups'),
          positive('meetings.held'),
          positive('disputes.handled'),
          positive('publicity.activities'),
        ),
      }),
    ),
    cause: '业务办理与台账登记脱节，登记人员变动后交接不细',
    measure: '各单位指定专人随办随记，每季度核对一次台账',
  }),
);

/** Which of 过问、协调、督办 one of the principals has no act of, where others are recorded. */
function fourActs(who: 'secretary' | 'head', post: string) {
  const of = (kind: string) => `principal-duty.${who}@${kind}`;
  const [inquire, coordinate, supervise] = [of('inquire'), of('coordinate'), of('supervise')] as const;
  const missing = any(zero(inquire), zero(coordinate), zero(supervise));
  return signal(`${who}-four`, {
    when: all(positive(`principal-duty.${who}`), missing),
    shortcoming: opened(
      `${post}全年没有`,
      sayNone(inquire, '过问法治建设重大问题'),
      sayNone(coordinate, '协调重点环节', { join: '、' }),
      sayNone(supervise, '督办重要任务', { join: '、' }),
      words('的记录', { when: missing, join: '' }),
    ),
    cause: '法治建设事项提请主要负责人研究调度的机制不够健全',
    measure: '每季度梳理一次需要主要负责人部署、过问、协调、督办的法治建设事项，列出清单提请调度',
  });
}
