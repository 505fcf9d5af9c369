import { defineFaults } from '#kernel/fault.ts';

/** What is wrong with an act in a procedure. */
export const procedureFaults = defineFaults({
  STEP_UNKNOWN: {
    status: 404,
    says: '“{procedure}”没有“{step}”这一环节。',
    remedy: '请刷新页面后重新选择环节。',
  },
  MATTER_ENDED: {
    status: 409,
    says: '该事项已经“{ended}”，不能再办理“{step}”{cite}。',
    remedy: '需要更正已办环节的，请在记录中更正并写明原因。',
  },
  STEP_SETTLED: {
    status: 409,
    says: '“{step}”已于{on}办理，不能重复办理{cite}。',
    remedy: '如登记有误，请在记录中更正。',
  },
  STEP_EXEMPTED: {
    status: 409,
    says: '“{step}”已登记为“{exemption}”{cite}，没有重新办理的必要。',
    remedy: '如登记有误，请在记录中更正后再办理。',
  },
  STEP_OUT_OF_ORDER: {
    status: 409,
    says: '办理“{step}”之前还有环节没有完成：{missing}。',
    remedy: '请先办理上述环节；依法可以不办的，登记不办的理由和依据。',
  },
  STEP_NOT_APPLICABLE: {
    status: 409,
    says: '按本事项已登记的情况，“{step}”不适用{cite}。',
    remedy: '如情况有变，请先在记录中更正有关内容。',
  },
  STEP_UNDECIDED: {
    status: 409,
    says: '还不能判断“{step}”是否需要办理{cite}：{fields}尚未填写。',
    remedy: '请先补填上述内容。',
  },
  STEP_SHUT: {
    status: 409,
    says: '后续环节已经办理，不能再办理“{step}”{cite}。',
    remedy: '需要更正的，请在记录中更正并写明原因。',
  },
  STEP_WRONG_SEAT: {
    status: 403,
    says: '“{step}”{cite}由{who}办理，您的席位是{role}。',
    remedy: '请由上述人员办理，或者换用相应的席位登录。',
  },
  STEP_DATE_MISSING: { status: 422, says: '没有填写“{step}”的办理日期{cite}。', remedy: '请填写实际办理日期。' },
  STEP_DATE_FUTURE: {
    status: 422,
    says: '“{step}”的办理日期 {on} 晚于今天 {today}{cite}。',
    remedy: '请在实际办理之后登记。',
  },
  STEP_DATE_EARLY: {
    status: 422,
    says: '“{step}”的日期 {on} 早于前一环节“{before}”的日期 {beforeOn}，相差 {days} 天{cite}。',
    remedy: '请核对两个环节的日期。',
  },
  STEP_TOO_EARLY: {
    status: 422,
    says: '“{limit}”到 {due} 才满，“{step}”的日期 {on} 早了 {days} 天（{cite}）。',
    remedy: '请在期满之后办理；法律允许缩短的，写明缩短的理由后办理（{departure}）。',
  },
  OUTCOME_MISSING: {
    status: 422,
    says: '没有填写“{step}”的结果{cite}。',
    remedy: '请从下列结果中选择：{outcomes}。',
  },
  OUTCOME_UNKNOWN: {
    status: 422,
    says: '“{step}”没有“{outcome}”这一结果。',
    remedy: '请从下列结果中选择：{outcomes}。',
  },
  PAPER_MISSING: {
    status: 422,
    says: '办理“{step}”应当有“{paper}”（{cite}），还没有上传。',
    remedy: '请上传该材料后再办理。',
  },
  EXEMPTION_UNKNOWN: {
    status: 422,
    says: '“{step}”没有“{exemption}”这一不办理的情形。',
    remedy: '法律规定必须办理的，请办理；可以不办的，请从所列情形中选择。',
  },
  EXEMPTION_BARRED: {
    status: 422,
    says: '“{because}”的，“{step}”不能以“{exemption}”为由不办理（{cite}）。',
    remedy: '请办理这一环节，或者选择其他依法可以不办理的情形。',
  },
  EXEMPTION_TOO_EARLY: {
    status: 422,
    says: '“{limit}”至 {due} 届满，届满以前不能以“{exemption}”为由不办理“{step}”（{cite}）。',
    remedy: '请等期限届满以后再登记；当事人已经明确放弃的，按放弃登记。',
  },
  GATE_UNMET: {
    status: 422,
    says: '登记“{step}”之前应当先办理{missing}（{cite}），记录没有保存。',
    remedy: '请在事项页逐项办理；依法可以不办的，登记不办的理由和依据。以前年度的材料请用工作簿导入。',
  },
  EXEMPTION_REASON_MISSING: {
    status: 422,
    says: '没有写明不办理“{step}”的理由（{cite}）。',
    remedy: '请写明具体理由，它会进入卷宗。',
  },
});
