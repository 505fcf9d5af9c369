import { defineFaults } from '#kernel/fault.ts';

/** Faults of signing, versions and remarks. */
export const reportFaults = defineFaults({
  REPORT_SIGN_ON_PAGE: {
    status: 409,
    says: '“{step}”签的是报告正文，不能只在办理程序中登记。',
    remedy: '请打开年度报告，看过正文后签批；在系统外签批的报告，由经办人在台账中补填签批日期。',
  },
  REPORT_NOT_SIGNED: {
    status: 409,
    says: '报告还没有由{signers}全部签批，不能登记报送。',
    remedy: '请先在年度报告页签批；签批完毕，正文和数字即固定。',
  },
  REPORT_NOT_HANDLED: {
    status: 409,
    says: '报告还没有送审、审核，不能签批。',
    remedy: '请先由经办人送审、审核人审核。',
  },
  REPORT_SIGNER_UNKNOWN: {
    status: 422,
    says: '没有写明以哪个职务签批。',
    remedy: '请选择：{signers}。',
  },
  REPORT_SIGNED_ALREADY: {
    status: 409,
    says: '{name}已于{at}以{label}的职务签批，同一人不能再签一次。',
    remedy: '请由另一位主要负责人签批。',
  },
  REPORT_POST_SIGNED: {
    status: 409,
    says: '{label}已由{name}于{at}签批。',
    remedy: '请以另一职务签批；前一签批有误的，先撤回。',
  },
  REPORT_TEXT_MOVED: {
    status: 409,
    says: '您打开之后，报告的文字或数字有变化，没有签批。',
    remedy: '请看过现在的正文再签批。',
  },
  REPORT_SUBMITTED: {
    status: 409,
    says: '报告已于{on}报送，不能自行撤回。',
    remedy: '请联系县级退回修改；退回后即可修改，原来签批的一版保留。',
  },
  REPORT_NOT_BY_FORM: {
    status: 409,
    says: '{fields}由年度报告页的签批和报送填写，不能在台账中直接改。',
    remedy: '请打开年度报告办理；签批有误的，在那里撤回。',
  },
  REPORT_HANDLED: {
    status: 409,
    says: '这一年度的报告已经签批，办理记录不能作废。',
    remedy: '请先在年度报告页撤回签批。',
  },
  REPORT_VERSION_UNKNOWN: { status: 404, says: '这份报告没有第 {version} 版。', remedy: '请从版本列表中选择。' },
  BLOCK_UNKNOWN: {
    status: 404,
    says: '报告中没有这一段。',
    remedy: '台账变动后段落可能已不再出现，请刷新后重试。',
  },
  PASSAGE_UNKNOWN: {
    status: 422,
    says: '所选的文字不在这一段里。',
    remedy: '正文可能已有变化，请重新选择，或者对整段批注。',
  },
  REMARK_UNKNOWN: { status: 404, says: '没有找到这条批注。', remedy: '请刷新后重试。' },
  REMARK_TOO_EARLY: {
    status: 403,
    says: '报告还没有报送，县级不能批注。',
    remedy: '乡镇报送以后再批注；修改中的草稿是乡镇内部文稿。',
  },
  REMARK_NOT_YOURS: {
    status: 403,
    says: '县级提出的批注由县级了结，乡镇提出的由乡镇了结。',
    remedy: '处理情况请写在答复中。',
  },
  REMARK_STANDS_SO: { status: 409, says: '这条批注已经是“{state}”。', remedy: '请刷新查看。' },
});
