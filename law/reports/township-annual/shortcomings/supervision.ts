import { signal, type Theme, theme } from '#engine/outline.ts';
import { below, positive, zero } from '#engine/report/condition.ts';
import { list, say, sayNone, sentence } from '#engine/report/wording.ts';

/** Disclosure, suggestions, lawsuits and advice. */
export const SUPERVISION_WANTING: Theme = theme(
  'supervision',
  '政务公开和接受监督的时效有待提高',
  signal('no-disclosure', {
    when: zero('disclosure.published'),
    shortcoming: sentence(sayNone('disclosure.published', '全年没有公开政府信息')),
    cause: '主动公开目录和职责分工不明确',
    measure: '对照主动公开目录补齐应当公开的信息，明确各单位公开责任',
  }),
  signal('disclosure-late', {
    when: below('disclosure.in-time-rate', 100),
    shortcoming: sentence(say('disclosure.in-time-rate', '政府信息按期公开率为{n}')),
    cause: '信息形成与公开审查之间衔接不紧，发布把关环节积压',
    measure: '信息形成时同步确定公开属性，按法定期限发布',
  }),
  signal('requests-late', {
    when: below('disclosure-requests.in-time-rate', 100),
    shortcoming: sentence(say('disclosure-requests.in-time-rate', '政府信息公开申请按期答复率为{n}')),
    cause: '申请事项涉及多个单位，征求意见占用时间较长',
    measure: '对依申请公开事项建立台账，期限过半时提醒承办单位',
  }),
  signal('suggestions-late', {
    when: below('oversight.replied-in-time-rate', 100),
    shortcoming: sentence(say('oversight.replied-in-time-rate', '代表建议等监督事项按期答复率为{n}')),
    cause: '承办单位与代表沟通不及时，答复前协调时间长',
    measure: '代表建议交办时明确答复期限和面商要求，按期答复',
  }),
  signal('lost', {
    when: positive('litigation.lost'),
    shortcoming: sentence(say('litigation.lost', '全年行政诉讼败诉{n}')),
    cause: '作出行政行为时对事实、程序的审查不够细致',
    measure: '对败诉案件逐件剖析，纠正同类问题',
  }),
  signal('head-absent', {
    when: below('litigation.head-appeared-rate', 100),
    shortcoming: sentence(say('litigation.head-appeared-rate', '行政机关负责人出庭应诉率为{n}')),
    cause: '庭审时间与其他工作冲突，出庭安排未提前衔接',
    measure: '收到开庭传票后及时确定出庭负责人，确实不能出庭的依法说明理由',
  }),
  signal('advice-open', {
    when: positive('advice.open'),
    shortcoming: sentence(
      say('advice.open', '{n}司法建议、检察建议年末尚未落实', {
        with: [
          list('advice-open', {
            pick: { field: 'matter', wrap: '“”' },
            unit: '件',
            most: 2,
            many: '涉及{list}{etc}',
            one: '即{list}',
          }),
        ],
      }),
    ),
    cause: '建议事项整改周期较长，跨部门协同不够',
    measure: '对未落实的司法建议、检察建议明确办结时限，按期书面回复',
  }),
);
