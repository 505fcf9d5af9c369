import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { majorDecision } from '../procedures/major-decision.ts';

/** 合法性审查意见书 on a decision draft: the three questions of J11, left to the reviewer to answer. */
export const legalityOpinion = defineTemplate(majorDecision, {
  id: 'legality-opinion',
  label: '合法性审查意见书',
  step: 'review',
  cite: [cite('J09'), cite('J11')],
  draft: ({ unit, number, show, showDate }) => ({
    title: [unit.name, '重大行政决策合法性审查意见书'],
    docNumber: null,
    addressee: unit.name,
    body: [
      ...paragraphs(
        `${showDate('reviewSubmittedOn')}送审的《${show('title')}》（台账编号${number}）收悉。经审查，提出如下意见。`,
      ),
      { kind: 'heading', level: 1, number: '一、', text: '审查内容' },
      ...paragraphs(
        '（一）决策事项是否符合法定权限：________。',
        `（二）决策草案的形成是否履行法定程序：公开征求意见${show('comment')}，听证${show('hearing')}，专家论证${show('experts')}，风险评估${show('risk')}，公平竞争审查${show('fairCompetition')}。未履行环节的理由和依据：${show('skipReasons')}。`,
        '（三）决策草案内容是否符合有关法律、法规、规章和国家政策的规定：________。',
      ),
      { kind: 'heading', level: 1, number: '二、', text: '审查结论' },
      ...paragraphs(`${show('reviewResult')}。`),
      { kind: 'heading', level: 1, number: '三、', text: '修改建议' },
      ...paragraphs('________。'),
    ],
    signature: { bodies: [unit.name], date: null },
    note: null,
    copyTo: null,
    annexes: [],
    mark: null,
  }),
});
