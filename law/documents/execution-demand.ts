import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { coercionExecution } from '../procedures/coercion-execution.ts';
import { letter } from './parts/letter.ts';

/** 催告书 before the township enforces by itself. */
export const executionDemand = defineTemplate(coercionExecution, {
  id: 'execution-demand',
  label: '强制执行催告书',
  step: 'demand',
  cite: [cite('E62'), cite('E66')],
  draft: ({ unit, show }) =>
    letter({
      from: unit.name,
      title: '履行行政决定催告书',
      body: paragraphs(
        `本机关于________年____月____日作出________（决定名称、文号），要求你（单位）履行下列义务：________。涉及事项：${show('matter')}；依据：${show('basis')}。你（单位）逾期没有履行。`,
        '根据《中华人民共和国行政强制法》第三十五条的规定，现催告如下：',
        '一、请于________年____月____日前履行上述义务。',
        '二、履行的方式：________。涉及金钱给付的，金额为人民币________元，给付方式：________。',
        '三、你（单位）收到本催告书后有权进行陈述和申辩，请于________年____月____日前向本机关提出。',
        '逾期仍不履行且无正当理由的，本机关将依法作出强制执行决定。',
        '联系人：________；联系电话：________。',
      ),
    }),
});
