import { defineCheck, first, matches } from '#text/define-check.ts';

/** Offices that the reform of 2018 renamed or merged. */
export const renamedOffice = defineCheck({
  id: 'law.renamed-office',
  family: 'law',
  label: '机构名称已变更',
  verdict: 'doubt',
  says: '这个机构名称在2018年机构改革后已经变更。',
  because: '沿用旧机构名，多为照抄旧稿。',
  fix: '请改为现行机构名称。',
  basis: null,
  find: (context) =>
    context.year !== null && context.year < 2019
      ? []
      : first(
          4,
          matches(
            /(?:县|区|市)(?:政府)?(?:法制办|工商局|质监局|国土局|国土资源局|安监局|食药监局|卫计委|卫计局|综治办|环保局|农委|林业局和草原局)|(?:镇|乡)(?:综治办|维稳办|计生办|国土所)(?!改)/g,
            context,
          ),
        ),
  good: ['县司法局、县市场监督管理局、县应急管理局。'],
  bad: ['县法制办组织培训。', '配合县工商局开展检查。'],
});
