import { signal, type Theme, theme } from '#engine/outline.ts';
import { all, below, positive, zero } from '#engine/report/condition.ts';
import { say, sayNone, sentence } from '#engine/report/wording.ts';

/** Decisions, documents, contracts and enforcement. */
export const PROCEDURE_WANTING: Theme = theme(
  'procedure',
  '依法决策和行政执法规范化水平有待提高',
  signal('decisions-incomplete', {
    when: below('decisions.complete-rate', 100),
    shortcoming: sentence(say('decisions.complete-rate', '重大行政决策程序完备率为{n}，有的决策环节留痕、归档不完整')),
    cause: '承办单位对法定程序掌握不够准，重结果轻过程',
    measure: '对照程序清单逐项核对在办决策，未经合法性审查的不提交会议讨论',
  }),
  signal('decision-harm', {
    when: positive('decisions.wrong-or-harmful'),
    shortcoming: sentence(say('decisions.wrong-or-harmful', '发生因决策失误或者侵犯群众权益的事件{n}')),
    cause: '决策前听取意见和风险研判不够充分',
    measure: '对决策失误的事项依法纠正，落实决策后评估',
  }),
  signal('documents-unfiled', {
    when: below('normative-documents.filed-rate', 100),
    shortcoming: sentence(say('normative-documents.filed-rate', '行政规范性文件备案率为{n}')),
    cause: '文件印发后备案环节衔接不及时',
    measure: '规范性文件印发后按规定期限报送备案',
  }),
  signal('documents-unreviewed', {
    when: below('normative-documents.reviewed-rate', 100),
    shortcoming: sentence(say('normative-documents.reviewed-rate', '行政规范性文件合法性审核率为{n}')),
    cause: '文件起草与送审衔接不紧',
    measure: '规范性文件未经合法性审核的不提交审议',
  }),
  signal('contracts-unreviewed', {
    when: below('contracts.review-rate', 100),
    shortcoming: sentence(say('contracts.review-rate', '合同签订前审查率为{n}，个别合同未先审查')),
    cause: '部分承办单位对合同审查要求不熟悉',
    measure: '以{town}名义签订的合同一律先审查后签订',
  }),
  signal('published-late', {
    when: below('enforcement.published-in-time-rate', 100),
    shortcoming: sentence(say('enforcement.published-in-time-rate', '行政处罚决定按期公示率为{n}')),
    cause: '执法人员兼职较多，案件办结后公示、归档不及时',
    measure: '明确专人负责执法公示，处罚决定作出后按法定期限公开',
  }),
  signal('certificates', {
    when: below('enforcement-officers.certified-share', 100),
    shortcoming: sentence(
      say('enforcement-officers.certified-share', '在岗执法人员证件有效率为{n}，个别人员证件到期未换'),
    ),
    cause: '证件到期提醒和换证衔接不够',
    measure: '执法证件到期前三个月启动换证，证件失效的人员不安排执法',
  }),
  signal('no-officers', {
    when: zero('enforcement-officers.in-post'),
    shortcoming: sentence(sayNone('enforcement-officers.in-post', '没有取得证件的在岗执法人员')),
    cause: '执法岗位人员调整后，资格考试和发证衔接不及时',
    measure: '组织执法岗位人员参加资格考试，未取得证件的不从事执法活动',
  }),
  signal('no-reviewer', {
    when: all(positive('enforcement-officers.in-post'), zero('enforcement-officers.reviewers')),
    shortcoming: sentence(sayNone('enforcement-officers.reviewers', '在岗执法人员中没有法制审核人员')),
    cause: '{town}级法律专业人员不足',
    measure: '配备或者明确法制审核人员，借助法律顾问参与审核',
  }),
  signal('misconduct', {
    when: positive('enforcement.misconduct'),
    shortcoming: sentence(say('enforcement.misconduct', '被认定不作为或者越权行政{n}')),
    cause: '执法权责边界掌握不够准确，案件审核把关不严',
    measure: '对被认定的问题逐件纠正，组织执法人员专题培训',
  }),
);
