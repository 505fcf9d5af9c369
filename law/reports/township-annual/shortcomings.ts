import { signal, type Theme, theme } from '#engine/outline.ts';
import {
  all,
  any,
  below,
  blank,
  fell,
  monthsMissing,
  positive,
  someRows,
  someVillageWithout,
  targetMissed,
  zero,
} from '#engine/report/condition.ts';
import { breakdown, compare, list, months, say, sayNone, targets, villages, words } from '#engine/report/wording.ts';

/**
 * What the registers show to be wanting. Every shortcoming rests on a figure or a row; the cause is a proposal that the clerk
 * confirms or rewrites; the measure goes into next year's plan.
 */
export const THEMES: readonly Theme[] = [
  theme(
    'tasks',
    '部分年度任务推进偏慢',
    signal('tasks-overdue', {
      when: positive('tasks.overdue'),
      shortcoming: [
        say('tasks.overdue', '年末仍有{n}任务逾期未完成', {
          with: [
            list('tasks-overdue', {
              pick: { field: 'title', wrap: '“”' },
              unit: '项',
              most: 3,
              many: '涉及{list}等',
              one: '即{list}',
            }),
          ],
        }),
      ],
      cause: '任务分解后跟踪调度不够紧，个别承办单位统筹安排不足，临近期限才着手办理',
      measure: '对{year}年逾期未完成的任务逐项明确新的完成时限和责任岗位，每季度通报进度',
    }),
    signal('targets-missed', {
      when: targetMissed(null),
      shortcoming: [
        targets('missed', { text: '{parts}，没有达到年度目标', part: '{label}目标为{target}、实际为{n}', most: 4 }),
      ],
      cause: '目标分解到单位和时段不够细，进度落后时未及时采取措施',
      measure: '把未达标的量化目标分解到季度，中期未过半的及时调整力量',
    }),
    signal('problems-overdue', {
      when: positive('rectification.overdue'),
      shortcoming: [
        say('rectification.overdue', '{n}反馈问题超过整改期限仍未完成整改', {
          with: [
            list('problems-overdue', {
              pick: { field: 'problem', wrap: '“”' },
              unit: '个',
              most: 2,
              many: '涉及{list}等',
              one: '即{list}',
            }),
          ],
        }),
      ],
      cause: '有的问题涉及多个单位，牵头责任不够明确，整改措施不够具体',
      measure: '对逾期未完成整改的问题由分管领导牵头，限期完成并报上级验收',
    }),
    signal('problems-recurred', {
      when: positive('rectification.recurred'),
      shortcoming: [say('rectification.recurred', '“回头看”发现{n}问题出现反弹')],
      cause: '整改以解决个案为主，制度机制没有跟上',
      measure: '对反弹问题重新建账整改，同步完善相关制度',
    }),
  ),
  theme(
    'duty',
    '统筹调度的频次还不够',
    signal('stability-months', {
      when: monthsMissing('meetings.stability'),
      shortcoming: [months('meetings.stability', { gaps: '{list}未召开稳定形势分析会' })],
      cause: '遇有中心工作集中时，例行分析研判被挤占',
      measure: '把稳定形势分析会列入每月例行安排，确需调整的当月补开',
    }),
    signal('secretary-four', {
      when: all(
        positive('principal-duty.secretary'),
        any(
          zero('principal-duty.secretary@inquire'),
          zero('principal-duty.secretary@coordinate'),
          zero('principal-duty.secretary@supervise'),
        ),
      ),
      shortcoming: [
        words('党委书记对法治建设重大问题、重点环节、重要任务的过问、协调、督办还没有做到全覆盖', {
          when: positive('principal-duty.secretary'),
        }),
      ],
      cause: '法治建设事项提请主要负责人研究调度的机制不够健全',
      measure: '每季度梳理一次需要主要负责人部署、过问、协调、督办的法治建设事项，列出清单提请调度',
    }),
    signal('head-four', {
      when: all(
        positive('principal-duty.head'),
        any(
          zero('principal-duty.head@inquire'),
          zero('principal-duty.head@coordinate'),
          zero('principal-duty.head@supervise'),
        ),
      ),
      shortcoming: [
        words('{chief}对法治建设重大问题、重点环节、重要任务的过问、协调、督办还没有做到全覆盖', {
          when: positive('principal-duty.head'),
        }),
      ],
      cause: '法治建设事项提请主要负责人研究调度的机制不够健全',
      measure: '每季度梳理一次需要主要负责人部署、过问、协调、督办的法治建设事项，列出清单提请调度',
    }),
  ),
  theme(
    'study',
    '干部学法用法还有差距',
    signal('pass-rate', {
      when: below('exams.legal.pass-rate', 100),
      shortcoming: [say('exams.legal.pass-rate', '法律知识考试合格率为{n}，仍有干部未达到合格要求')],
      cause: '日常学习与岗位业务结合不够，考前集中补学的多、平时系统学的少',
      measure: '对考试不合格的干部安排补学补考，把常用法律法规列入会前学法和业务培训',
    }),
    signal('sit-rate', {
      when: below('exams.legal.sit-rate', 100),
      shortcoming: [say('exams.legal.sit-rate', '法律知识考试参考率为{n}，组织还不够周全')],
      cause: '考试时间与业务高峰重叠，缺考人员补考安排不及时',
      measure: '提前确定年度法律知识考试时间，当年安排补考',
    }),
    signal('no-study', {
      when: zero('study.centre-group'),
      shortcoming: [sayNone('study.centre-group', '党委理论学习中心组全年没有安排集中学法')],
      cause: '年度学习计划中法治专题安排不足',
      measure: '把法治专题列入党委理论学习中心组年度学习计划，按计划组织学习',
    }),
  ),
  theme(
    'people',
    '基层法治力量分布不够均衡',
    signal('villages-law-savvy', {
      when: someVillageWithout('legal-personnel.law-savvy'),
      shortcoming: [
        villages('legal-personnel.law-savvy', { most: 3, some: '{list}等{count}村（社区）还没有法律明白人' }),
      ],
      cause: '部分村（社区）外出人员多，合适人选培养不够，人员变动后补充不及时',
      measure: '在没有法律明白人的村（社区）从村干部、网格员、人民调解员中选育，年内补齐',
    }),
    signal('villages-mediators', {
      when: someVillageWithout('legal-personnel.mediators'),
      shortcoming: [
        villages('legal-personnel.mediators', { most: 3, some: '{list}等{count}村（社区）没有在任人民调解员' }),
      ],
      cause: '人民调解员以兼职为主，岗位变动后增补不及时',
      measure: '指导没有在任调解员的村（社区）依法推选、增补人民调解员，并组织岗前培训',
    }),
    signal('counsel-villages', {
      when: all(positive('legal-counsel.engaged'), below('legal-counsel.villages', 'villages')),
      shortcoming: [say('legal-counsel.villages', '全{town}{villages}村（社区）中，法律顾问服务覆盖{n}，尚未全覆盖')],
      cause: '部分村（社区）聘任协议到期后续签不及时',
      measure: '及时续聘、增聘村（社区）法律顾问，年内实现全覆盖',
    }),
  ),
  theme(
    'publicity',
    '普法的覆盖面和针对性有待加强',
    signal('activities-fell', {
      when: fell('publicity.activities', 10),
      shortcoming: [say('publicity.activities', '全年开展普法活动{n}', { with: [compare('publicity.activities')] })],
      cause: '各责任单位普法任务安排不够均衡，活动集中在重要时间节点',
      measure: '年初排定各责任单位全年普法活动，按季度组织实施',
    }),
    signal('villages-publicity', {
      when: all(positive('publicity.villages'), below('publicity.villages', 'villages')),
      shortcoming: [say('publicity.villages', '全{town}{villages}村（社区）中，开展过普法活动的为{n}')],
      cause: '村级普法力量薄弱，普法活动多由{town}级统一组织',
      measure: '没有开展普法活动的村（社区）列入年度普法重点，由包村干部和法律顾问协同组织',
    }),
  ),
  theme(
    'procedure',
    '依法决策和文件管理还有薄弱环节',
    signal('decisions-incomplete', {
      when: below('decisions.complete-rate', 100),
      shortcoming: [say('decisions.complete-rate', '重大行政决策程序完备率为{n}，有的决策环节留痕、归档不完整')],
      cause: '承办单位对法定程序掌握不够准，重结果轻过程',
      measure: '对照程序清单逐项核对在办决策，未经合法性审查的不提交会议讨论',
    }),
    signal('decision-harm', {
      when: positive('decisions.wrong-or-harmful'),
      shortcoming: [say('decisions.wrong-or-harmful', '发生因决策失误或者侵犯群众权益的事件{n}')],
      cause: '决策前听取意见和风险研判不够充分',
      measure: '对决策失误的事项依法纠正，落实决策后评估',
    }),
    signal('documents-unfiled', {
      when: below('normative-documents.filed-rate', 100),
      shortcoming: [say('normative-documents.filed-rate', '行政规范性文件备案率为{n}')],
      cause: '文件印发后备案环节衔接不及时',
      measure: '规范性文件印发后按规定期限报送备案',
    }),
    signal('documents-unreviewed', {
      when: below('normative-documents.reviewed-rate', 100),
      shortcoming: [say('normative-documents.reviewed-rate', '行政规范性文件合法性审核率为{n}')],
      cause: '文件起草与送审衔接不紧',
      measure: '规范性文件未经合法性审核的不提交审议',
    }),
    signal('contracts-unreviewed', {
      when: below('contracts.review-rate', 100),
      shortcoming: [say('contracts.review-rate', '合同签订前审查率为{n}，个别合同未先审查')],
      cause: '部分承办单位对合同审查要求不熟悉',
      measure: '以{town}名义签订的合同一律先审查后签订',
    }),
  ),
  theme(
    'enforcement',
    '行政执法规范化水平有待提高',
    signal('published-late', {
      when: below('enforcement.published-in-time-rate', 100),
      shortcoming: [say('enforcement.published-in-time-rate', '行政处罚决定按期公示率为{n}')],
      cause: '执法人员兼职较多，案件办结后公示、归档不及时',
      measure: '明确专人负责执法公示，处罚决定作出后按法定期限公开',
    }),
    signal('certificates', {
      when: below('enforcement-officers.certified-share', 100),
      shortcoming: [say('enforcement-officers.certified-share', '在岗执法人员证件有效率为{n}，个别人员证件到期未换')],
      cause: '证件到期提醒和换证衔接不够',
      measure: '执法证件到期前三个月启动换证，证件失效的人员不安排执法',
    }),
    signal('no-reviewer', {
      when: all(positive('enforcement-officers.in-post'), zero('enforcement-officers.reviewers')),
      shortcoming: [sayNone('enforcement-officers.reviewers', '在岗执法人员中没有法制审核人员')],
      cause: '{town}级法律专业人员不足',
      measure: '配备或者明确法制审核人员，借助法律顾问参与审核',
    }),
    signal('misconduct', {
      when: positive('enforcement.misconduct'),
      shortcoming: [say('enforcement.misconduct', '被认定不作为或者越权行政{n}')],
      cause: '执法权责边界掌握不够准确，案件审核把关不严',
      measure: '对被认定的问题逐件纠正，组织执法人员专题培训',
    }),
  ),
  theme(
    'disputes',
    '矛盾纠纷源头预防和调处质效有待提升',
    signal('settled-fell', {
      when: fell('disputes.settled-rate', 1),
      shortcoming: [
        say('disputes.settled-rate', '矛盾纠纷调解成功率为{n}', { with: [compare('disputes.settled-rate')] }),
      ],
      cause: '新类型、跨区域纠纷增多，调解员专业能力与需要不相适应',
      measure: '对调解不成的纠纷逐件分析，加强调解员业务培训，引入法律顾问和行业力量参与调解',
    }),
    signal('handled-rose', {
      when: { kind: 'trend', of: 'disputes.handled', test: 'rose', percent: 10 },
      shortcoming: [
        say('disputes.handled', '全年矛盾纠纷{n}', {
          with: [
            compare('disputes.handled'),
            breakdown('disputes.handled', { text: '较多的有{parts}', part: '{label}{n}', most: 2, omit: ['other'] }),
          ],
        }),
      ],
      cause: '对易发多发纠纷的源头治理不够，排查发现偏后',
      measure: '对多发的纠纷类型开展专项排查，把预防措施落实到村组',
    }),
    signal('repeated-petitions', {
      when: positive('petitions.repeated'),
      shortcoming: [say('petitions.repeated', '重复信访{n}，初次办理质量还不够高')],
      cause: '有的诉求时间跨度长、涉及面广，一次性化解难度大，答复后跟踪回访不够',
      measure: '对重复信访事项逐件明确包案领导，推动实质化解',
    }),
    signal('petitions-late', {
      when: below('petitions.replied-in-time-rate', 100),
      shortcoming: [say('petitions.replied-in-time-rate', '信访事项按期办结率为{n}')],
      cause: '跨单位事项协调时间长，办理期限预警不及时',
      measure: '信访事项办理期限届满前逐件提醒，确需延期的依法办理手续',
    }),
  ),
  theme(
    'emergency',
    '应急准备还不够扎实',
    signal('no-drill', {
      when: zero('drills.held'),
      shortcoming: [sayNone('drills.held', '全年没有组织应急演练')],
      cause: '预案与演练衔接不够，演练计划未落实到时段',
      measure: '汛期前组织防汛和地质灾害避险演练，全年演练计划按季度落实',
    }),
    signal('no-plan', {
      when: zero('emergency-plans.current'),
      shortcoming: [sayNone('emergency-plans.current', '没有现行有效的应急预案')],
      cause: '预案到期后修订不及时',
      measure: '年内完成应急预案编制、修订和备案',
    }),
  ),
  theme(
    'openness',
    '政务公开和答复的时效有待提高',
    signal('disclosure-late', {
      when: below('disclosure.in-time-rate', 100),
      shortcoming: [say('disclosure.in-time-rate', '政府信息按期公开率为{n}')],
      cause: '信息形成与公开审查之间衔接不紧，发布把关环节积压',
      measure: '信息形成时同步确定公开属性，按法定期限发布',
    }),
    signal('requests-late', {
      when: below('disclosure-requests.in-time-rate', 100),
      shortcoming: [say('disclosure-requests.in-time-rate', '政府信息公开申请按期答复率为{n}')],
      cause: '申请事项涉及多个单位，征求意见占用时间较长',
      measure: '对依申请公开事项建立台账，期限过半时提醒承办单位',
    }),
    signal('suggestions-late', {
      when: below('oversight.replied-in-time-rate', 100),
      shortcoming: [say('oversight.replied-in-time-rate', '代表建议等监督事项按期答复率为{n}')],
      cause: '承办单位与代表沟通不及时，答复前协调时间长',
      measure: '代表建议交办时明确答复期限和面商要求，按期答复',
    }),
  ),
  theme(
    'litigation',
    '应诉和建议办理工作有待加强',
    signal('lost', {
      when: positive('litigation.lost'),
      shortcoming: [say('litigation.lost', '全年行政诉讼败诉{n}')],
      cause: '作出行政行为时对事实、程序的审查不够细致',
      measure: '对败诉案件逐件剖析，纠正同类问题',
    }),
    signal('head-absent', {
      when: below('litigation.head-appeared-rate', 100),
      shortcoming: [say('litigation.head-appeared-rate', '行政机关负责人出庭应诉率为{n}')],
      cause: '庭审时间与其他工作冲突，出庭安排未提前衔接',
      measure: '收到开庭传票后及时确定出庭负责人，确实不能出庭的依法说明理由',
    }),
    signal('advice-open', {
      when: positive('advice.open'),
      shortcoming: [
        say('advice.open', '{n}司法建议、检察建议年末尚未落实', {
          with: [
            list('advice-open', {
              pick: { field: 'matter', wrap: '“”' },
              unit: '件',
              most: 2,
              many: '涉及{list}等',
              one: '即{list}',
            }),
          ],
        }),
      ],
      cause: '建议事项整改周期较长，跨部门协同不够',
      measure: '对未落实的司法建议、检察建议明确办结时限，按期书面回复',
    }),
  ),
  theme(
    'records',
    '法治建设台账管理不够及时完整',
    signal('unrecorded', {
      when: any(
        blank('tasks.issued'),
        blank('study.sessions'),
        blank('publicity.activities'),
        blank('enforcement.inspections'),
        blank('disputes.handled'),
        blank('principal-duty.acts'),
      ),
      shortcoming: [
        words('部分工作有开展、缺记录，年度台账登记不完整', {
          when: any(
            someRows('leading-groups'),
            positive('meetings.held'),
            positive('disputes.handled'),
            positive('publicity.activities'),
          ),
        }),
      ],
      cause: '业务办理与台账登记脱节，登记人员变动后交接不细',
      measure: '各单位指定专人随办随记，每季度核对一次台账',
    }),
  ),
];
