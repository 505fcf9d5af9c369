import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { litigation } from '../procedures/litigation.ts';
import { letter } from './parts/letter.ts';

/** 负责人不能出庭情况说明: one of the four reasons, sealed or signed by the principal, and who comes instead. */
export const absenceStatement = defineTemplate(litigation, {
  id: 'absence-statement',
  label: '负责人不能出庭情况说明',
  step: 'hear',
  cite: [cite('L20'), cite('L16'), cite('L18')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: '关于负责人不能出庭应诉的情况说明',
      to: show('organ'),
      body: paragraphs(
        `你院受理的“${show('cause')}”一案（案号：${show('caseNumber')}），定于${showDate('heardOn')}开庭审理。本机关负责人因下列原因不能出庭：□不可抗力　□意外事件　□需要履行他人不能代替的公务　□其他正当事由。具体情况：${show('absence')}。有关证明材料附后。`,
        '本机关委托工作人员________（职务：________）出庭应诉，该同志了解案件情况，有权代表本机关陈述意见。',
        '本说明由本机关加盖公章或者负责人签字。负责人（签字）：________。',
      ),
    }),
});
