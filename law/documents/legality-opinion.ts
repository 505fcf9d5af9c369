import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { majorDecision } from '../procedures/major-decision.ts';
import { heading, letter } from './parts/letter.ts';

/** 合法性审查意见书 on a decision draft: the three questions of J11, left to the reviewer to answer. */
export const legalityOpinion = defineTemplate(majorDecision, {
  id: 'legality-opinion',
  label: '合法性审查意见书',
  step: 'review',
  cite: [cite('J09'), cite('J11')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '重大行政决策合法性审查意见书',
      body: [
        ...paragraphs(
          `${showDate('reviewSubmittedOn')}送审的${show('title')}（草案）（台账编号${number}）及有关材料收悉。参照《重大行政决策程序暂行条例》第二十五条至第二十八条的规定，经审查，提出如下意见：`,
        ),
        heading('一、', '审查内容'),
        ...paragraphs(
          `（一）决策事项是否符合法定权限：${TO_FILL}。`,
          `（二）决策草案的形成是否履行相关法定程序：公开征求意见：${show('comment')}；听证：${show('hearing')}；专家论证：${show('experts')}；风险评估：${show('risk')}；公平竞争审查：${show('fairCompetition')}。未履行环节的理由和依据：${show('skipReasons')}。`,
          `（三）决策草案内容是否符合有关法律、法规、规章和国家政策的规定：${TO_FILL}。`,
          `（四）法律顾问、公职律师于${showDate('counselOn')}提出法律意见，主要内容为：${TO_FILL}。`,
        ),
        heading('二、', '审查结论'),
        ...paragraphs(`${show('reviewResult')}。`),
        heading('三、', '修改建议'),
        ...paragraphs(`${TO_FILL}${TO_FILL}。`),
      ],
      signedBy: `${unit.name}合法性审查机构`,
    }),
});
