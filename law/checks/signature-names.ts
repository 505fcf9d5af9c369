import { defineCheck, type Hit } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

const PARTY = /^(?:中共|中国共产党)([一-龥]{2,20}?(?:镇|乡|街道|苏木))(?:工作)?委员会/;
const GOVERNMENT = /([一-龥]{2,20}?(?:镇|乡|街道|苏木))(?:人民政府|办事处)$/;

/** Two who sign together are named alike: both with the county or both without. */
export const signatureNames = defineCheck({
  id: 'form.signature-names',
  family: 'form',
  label: '两个署名写法不一',
  verdict: 'doubt',
  says: '党委和政府的署名一个写了县名、一个没有写。',
  because: '联合行文的署名应当用全称，写法一致。',
  fix: '请都用全称，如“中共云岭县双河镇委员会”“云岭县双河镇人民政府”。',
  basis: cite('G15'),
  onlyReports: true,
  find: ({ chars, headings, surface }) => {
    const from = headings.at(-1)?.to ?? 0;
    const foot = chars.slice(from, from + 20_000);
    const hits: Hit[] = [];
    let party: { name: string; from: number } | undefined;
    let start = from;
    for (const line of foot.split('\n')) {
      const wide =
        line.length <= 60
          ? splitAtGap(surface.source.slice(surface.at[start], surface.at[start + line.length]))
          : [line];
      for (const piece of wide) {
        const committee = PARTY.exec(piece)?.[1];
        if (committee !== undefined) party = { name: committee, from: start };
        const government = GOVERNMENT.exec(piece)?.[1];
        if (party === undefined || government === undefined || government === party.name) continue;
        if (government.endsWith(party.name) || party.name.endsWith(government))
          hits.push({ from: party.from, to: start + line.length });
      }
      start += line.length + 1;
    }
    return hits.slice(0, 1);
  },
  good: [sampleReport()],
  bad: [sampleReport({ signature: '中共双河镇委员会\n云岭县双河镇人民政府\n2024年1月15日' })],
});

/** Two names on one line are set apart by blanks. */
function splitAtGap(line: string): readonly string[] {
  return line.trim().split(/\s{2,}/);
}
