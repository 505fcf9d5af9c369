import { defineCheck, first, matches } from '#text/define-check.ts';

/** What used to be called 法制宣传 and 法制讲座 is now 法治宣传 and 法治讲座; 法制审核 keeps its name. */
export const legalSystemWord = defineCheck({
  id: 'wording.legal-system',
  family: 'wording',
  label: '“法制”“法治”混用',
  verdict: 'doubt',
  says: '这里写“法制”，现在通用“法治”。',
  because: '同一报告中“法制”“法治”混用，用语前后不一。',
  fix: '请改为“法治”。“法制审核”“法制机构”等固定名称不改。',
  basis: null,
  onlyReports: true,
  find: (context) =>
    first(
      3,
      matches(/法制(?:专题)?(?:宣传(?:教育)?|教育|讲座|考试|课堂?|观念|意识|文化|氛围|副校长)/g, context, (match) => {
        // The plan's own name is another rule's matter.
        const before = context.chars.slice(Math.max(0, match.index - 8), match.index);
        return /[七八九]五/.test(before) ? undefined : { says: `这里写“${match[0]}”，现在通用“法治”。` };
      }),
    ),
  good: ['双河镇2023年法治政府建设情况报告\n落实重大执法决定法制审核制度。开展法治宣传教育。'],
  bad: ['双河镇2023年法治政府建设情况报告\n现将有关情况报告如下：\n举办法制讲座，开展法制宣传教育。'],
});
