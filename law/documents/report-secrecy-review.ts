import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { annualReport } from '../procedures/annual-report.ts';
import { letter, sections } from './parts/letter.ts';

/** 保密审查表 before publication. */
export const reportSecrecyReview = defineTemplate(annualReport, {
  id: 'report-secrecy-review',
  label: '年度报告公开保密审查表',
  step: 'secrecy',
  cite: [cite('R15'), cite('S20')],
  draft: ({ unit, show }) =>
    letter({
      from: unit.name,
      title: '信息公开保密审查表',
      to: '',
      body: [
        ...paragraphs(
          `拟公开的信息：${show('title')}。拟公开的渠道：${show('publishedAt')}。根据《中华人民共和国保守国家秘密法》第三十五条的规定，公开前审查如下：`,
        ),
        ...sections(
          [
            '审查内容',
            '（一）是否含有国家秘密：□否 □是。',
            '（二）是否含有工作秘密：□否 □是。',
            '（三）是否含有商业秘密、个人隐私：□否 □是，已处理。',
            '（四）是否含有其他不宜公开的内容：□否 □是，已处理。',
          ],
          ['承办人意见', `${TO_FILL}${TO_FILL}。`, `签名：${TO_FILL}　　日期：____年__月__日`],
          ['审查机构意见', `${TO_FILL}${TO_FILL}。`, `签名：${TO_FILL}　　日期：____年__月__日`],
          ['负责人审批', '□同意公开 □删改后公开 □不予公开。', `签名：${TO_FILL}　　日期：____年__月__日`],
        ),
      ],
    }),
});
