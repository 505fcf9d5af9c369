import { defineCheck, first, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** The year of a document number stands in hexagonal brackets, the number is not padded. */
export const numberBrackets = defineCheck({
  id: 'form.number-brackets',
  family: 'form',
  label: '发文字号写法不规范',
  verdict: 'doubt',
  says: '发文字号的年份没有用六角括号，或者序号编了虚位、加了“第”字。',
  because: '发文字号由机关代字、六角括号年份、序号组成，序号不编虚位、不加“第”字。',
  fix: '请改为“×委文〔2024〕2号”的写法。',
  basis: cite('G13'),
  find: (context) =>
    first(
      2,
      matches(/[一-龥]{2,8}(?:文|发|函|字|办|府)[[(](?:19|20)\d\d[\])]第?0*\d{1,4}号/g, context, (match) => {
        const source = context.text.slice(
          context.surface.at[match.index],
          context.surface.at[match.index + match[0].length],
        );
        return /〔/.test(source) && !/第|[〕\])）]0/.test(source) ? undefined : {};
      }),
    ),
  good: ['双河委文〔2024〕2号\n关于报告的通知', '（云委发〔2022〕15号）'],
  bad: ['双河委文[2024]2号', '双河委文〔2024〕第2号', '双河委文〔2024〕02号'],
});
