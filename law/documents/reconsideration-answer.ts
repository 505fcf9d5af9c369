import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { reconsideration } from '../procedures/reconsideration.ts';
import { letter, sections } from './parts/letter.ts';

/** 行政复议答复书 of the respondent. */
export const reconsiderationAnswer = defineTemplate(reconsideration, {
  id: 'reconsideration-answer',
  label: '行政复议答复书',
  step: 'answer',
  cite: [cite('L03'), cite('L04'), cite('L05')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: '行政复议答复书',
      to: show('organ'),
      body: [
        ...paragraphs(
          `答复人（被申请人）：${unit.name}，住所地________，法定代表人________，职务________。`,
          `申请人________因“${show('cause')}”申请行政复议一案（案号：${show('caseNumber')}），答复人于${showDate('receivedOn')}收到答复通知书和申请书副本，现答复如下。`,
        ),
        ...sections(
          ['作出行政行为的职权', '________。'],
          ['查明的事实和证据', '________，有________等证据证明。'],
          ['适用的依据', '________。'],
          ['履行的程序', '________。'],
          ['内容是否适当', '________。'],
          ['对申请人请求和理由的意见', '________。'],
        ),
        ...paragraphs(
          '综上，请复议机关依法________。',
          '附：1.作出行政行为的证据、依据和其他有关材料及清单；2.授权委托书和代理人身份证明。',
        ),
      ],
    }),
});
