import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { ruleCleanUp } from '../procedures/rule-clean-up.ts';
import { letter, sections } from './parts/letter.ts';

/** 清理意见 on one internal rule. */
export const rulesCleanUp = defineTemplate(ruleCleanUp, {
  id: 'rules-clean-up',
  label: '制度清理意见',
  step: 'clean',
  cite: [cite('N09')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '制度清理意见',
      to: '',
      body: [
        ...paragraphs(
          `制度名称：《${show('title')}》（${show('documentNumber')}，台账编号${number}），自${showDate('adoptedOn')}起施行。`,
        ),
        ...sections(
          [
            '对照情况',
            `（一）与现行法律、法规、规章是否一致：${TO_FILL}。`,
            `（二）与上级党委、政府的规定是否一致：${TO_FILL}。`,
            `（三）有无对社会公众设定义务的内容，有的应当按行政规范性文件办理：${TO_FILL}。`,
            `（四）是否仍然适应工作需要：${TO_FILL}。`,
          ],
          ['清理结论', '□继续有效 □需要修改 □应当废止。'],
          ['理由和建议', `${TO_FILL}${TO_FILL}。`],
        ),
      ],
    }),
});
