import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** Both chiefs head the leading group. */
export const leadingGroupHead = defineCheck({
  id: 'law.leading-group-head',
  family: 'law',
  label: '领导小组只有一方任组长',
  verdict: 'doubt',
  says: '领导小组只写了乡镇长任组长，没有写书记。',
  because: '党委书记和乡镇长都是推进法治建设第一责任人。',
  fix: '请核对领导小组文件；书记未任组长的，建议调整。',
  basis: cite('F05'),
  find: (context) =>
    matches(/以?(?:镇|乡)长[^。,、;\n]{0,6}(?:为|任|担任)组长/g, context, (match) =>
      /书记[^。;\n]{0,14}(?:镇长|乡长)?[^。;\n]{0,8}(?:为|任|担任)(?:第一|双)?组长/.test(
        context.chars.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30),
      ) && !/副书记/.test(context.chars.slice(Math.max(0, match.index - 30), match.index))
        ? undefined
        : {},
    ),
  good: ['成立由镇党委书记、镇长任双组长的领导小组。', '成立由党委书记任组长的领导小组。'],
  bad: ['成立了以镇长为组长、党委副书记为副组长的法治政府建设领导小组。'],
});
