import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { rectificationProcedure } from '../procedures/rectification.ts';
import { letter, sections } from './parts/letter.ts';

/** 整改情况报告, with which the township asks the county to accept. */
export const rectificationReport = defineTemplate(rectificationProcedure, {
  id: 'rectification-report',
  label: '整改情况报告',
  step: 'done',
  cite: [cite('R17')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '关于督察反馈问题整改情况的报告',
      body: [
        ...paragraphs(
          `${showDate('foundOn')}${show('source')}反馈的问题（台账编号${number}），要求至迟于${showDate('dueOn')}完成整改。现将整改情况报告如下：`,
        ),
        ...sections(
          ['反馈的问题', `${show('problem')}。`],
          ['产生的原因', `${show('cause')}。`],
          ['整改措施和成效', `${show('measures')}。整改于${showDate('doneOn')}完成，成效：${TO_FILL}。`],
          ['长效机制', `${TO_FILL}${TO_FILL}。`],
        ),
        ...paragraphs('以上问题已经整改到位，请予核实验收。', '附件：证明材料'),
      ],
    }),
});
