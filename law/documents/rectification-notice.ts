import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { rectificationProcedure } from '../procedures/rectification.ts';
import { letter, sections } from './parts/letter.ts';

/** 整改通知 to the responsible office. */
export const rectificationNotice = defineTemplate(rectificationProcedure, {
  id: 'rectification-notice',
  label: '整改通知',
  step: 'feedback',
  cite: [cite('R17')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '关于落实问题整改的通知',
      body: [
        ...paragraphs(
          `${showDate('foundOn')}，${show('source')}反映你单位存在以下问题。根据法治政府建设督察整改的要求，现将整改事项（台账编号${number}）通知如下：`,
        ),
        ...sections(
          ['存在的问题', `${show('problem')}。`],
          [
            '整改要求',
            `（一）责任岗位：${show('responsible')}。`,
            `（二）分析原因，制定整改方案，于____年__月__日前报${TO_FILL}。`,
            `（三）至迟于${showDate('dueOn')}完成整改，报送整改情况报告和证明材料。`,
          ],
          ['验收和“回头看”', '整改完成后接受核实验收。验收后适时开展“回头看”，问题反弹的，重新整改。'],
        ),
      ],
    }),
});
