import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { litigation } from '../procedures/litigation.ts';
import { letter, sections } from './parts/letter.ts';

/** 行政答辩状: power, facts, law, procedure and the plea, point by point. */
export const courtAnswer = defineTemplate(litigation, {
  id: 'court-answer',
  label: '行政答辩状',
  step: 'answer',
  cite: [cite('L12'), cite('L13')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: '行政答辩状',
      to: show('organ'),
      body: [
        ...paragraphs(
          `答辩人：${unit.name}，住所地________，法定代表人________，职务________。`,
          '委托代理人：________（本机关工作人员）；________。',
          `你院受理的“${show('cause')}”一案（案号：${show('caseNumber')}），答辩人于${showDate('receivedOn')}收到应诉通知书和起诉状副本，现答辩如下。`,
        ),
        ...sections(
          ['答辩请求', '________。'],
          [
            '事实和理由',
            '（一）职权：答辩人依据________具有作出被诉行政行为的法定职权。',
            '（二）事实：________，有________等证据证明。',
            '（三）法律适用：________。',
            '（四）程序：________。',
            '（五）对原告诉讼请求和理由的意见：________。',
          ],
        ),
        ...paragraphs(
          '综上，请你院依法裁判。',
          '附：1.本答辩状副本____份；2.证据、依据清单及材料____份；3.授权委托书。',
        ),
      ],
    }),
});
