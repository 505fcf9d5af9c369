/**
 * Facts that look the same by their words and are two: `one~other` as `askedTwice` names them → why both are asked.
 * An entry that is no longer found must go.
 */
export const askedApart: Readonly<Record<string, string>> = {
  'leading-groups.kind@enforcement~rules.kind@enforcement': '一个是领导小组的领域，一个是制度的领域，不是同一件事。',
  'leading-groups.kind@disclosure~rules.kind@disclosure': '一个是领导小组的领域，一个是制度的领域，不是同一件事。',
  'enforcement.reportedOn~enforcement-officers.filedOn': '一个是一次当场处罚的备案，一个是执法人员资格的备案。',
  'disputes.acceptedOn~petitions.receivedOn': '信访登记在前，调解受理在后，两个日期各有各的期限。',
  'disputes.closedOn~petitions.repliedOn': '调解办结后才答复信访人，两个日期各有各的期限。',
  'disclosure.publishedOn~normative-documents.issuedOn':
    '印发不等于公布；公开日期取自文件的公布日期，形成日期取自印发日期。',
  'disclosure.reviewedOn~normative-documents.reviewedOn': '公开审查是保密审查，与合法性审核是两道审查。',
  'disclosure.reviewedOn~decisions.reviewedOn': '公开审查是保密审查，与合法性审查是两道审查。',
  'litigation.caseNumber~enforcement.documentNumber': '法院、复议机关的案号与处罚决定书的文号不同。',
  'litigation.heardOn~enforcement.hearingSetFor': '法庭开庭与处罚前的听证是两次。',
  'litigation.closedOn~enforcement.performedOn': '案件办结与处罚执行完毕是两件事。',
  'litigation.performedOn~enforcement.performedOn': '履行裁判与执行处罚是两件事。',
  'meetings~oversight': '会议台账登记党委、政府的会议，监督台账登记人大、政协的会议和活动。',
  'principal-duty~oversight': '一个是主要负责人履职，一个是接受监督。',
  'publicity~drills': '普法活动和应急演练不是同一项活动。',
  'normative-documents~rules': '对公众有约束力的记入规范性文件台账，内部管理的记入制度建设台账，一件只登一处。',
  'normative-documents~annual-reports': '年度报告不是规范性文件。',
  'disputes~litigation': '乡镇调解的是群众之间的纠纷，应诉的是乡镇自己的案件。',
  'drills~oversight': '应急演练不是监督活动。',
  'disclosure-requests~litigation': '申请公开与因答复被复议、诉讼是先后两件事，收到日期不同。',
  'advice~oversight': '司法建议、检察建议由法院、检察院发出，监督台账登记人大代表建议、政协提案。',
  'disputes.closed-ever~enforcement.cases-decided-ever': '同名的累计数分属不同的案件，只作本台账比率的分母。',
  'disputes.closed-ever~petitions.closed-ever': '同名的累计数分属不同的案件，只作本台账比率的分母。',
  'enforcement.cases-decided-ever~petitions.closed-ever': '同名的累计数分属不同的案件，只作本台账比率的分母。',
};
