import type { Unit } from '#engine/unit.ts';
import { yearPeriod } from '#kernel/period.ts';
import type { FigureSpan } from '#text/inspect.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type Examined, type ReviewFinding, registerFinding } from './examine-text.ts';
import { explainDifference } from './explain-difference.ts';
import type { RecordNamed } from './explained.ts';
import type { RegisterFacts } from './gather-candidates.ts';
import { type Candidate, type Match, matcherOf, SURE } from './match-figures.ts';
import { isOwnResult } from './own-result.ts';
import { quoteWords } from './quote-words.ts';

/** One figure of a report held against the registers. */
export type FigureComparison = {
  /** Place in the reading's figures. */
  readonly figure: number;
  /** summary: equal, and the registers' own number rests on summary rows. */
  readonly verdict: 'equal' | 'differs' | 'unsupported' | 'summary';
  readonly says: string;
  readonly indicator: string | null;
  readonly label: string | null;
  readonly ours: number | null;
  readonly unit: string;
  /** How much more the report has. */
  readonly by: number | null;
  readonly summaryShare: number;
  readonly records: readonly RecordNamed[];
};

export type Compared = {
  readonly comparisons: readonly FigureComparison[];
  /** The figures that differ, as findings that a person can judge. */
  readonly findings: readonly ReviewFinding[];
};

/** More differing figures than these are not explained record by record. */
const EXPLAINED = 30;

/**
 * Holds every result that a report states against the registers of its unit and year. Figures of which the registers know nothing at all
 * (another matter, another year) are left out; where the words fit and nobody has filled in the register, the figure is unsupported.
 */
export async function compareFigures(
  desk: Desk,
  actor: Actor,
  examined: Examined,
  at: { readonly unit: Unit; readonly year: number },
  { candidates }: RegisterFacts,
): Promise<Compared> {
  const { context } = examined;
  const match = matcherOf(candidates);
  const comparisons: FigureComparison[] = [];
  const findings: ReviewFinding[] = [];
  // The year that the text gives itself, also where somebody says that it is of another.
  const ownYear = examined.reading.year ?? at.year;
  let explained = 0;
  for (const [index, figure] of context.figures.entries()) {
    if (!isOwnResult(figure, ownYear)) continue;
    const found = match(figure, context.chars);
    const compared = found === undefined ? undefined : judge(index, figure, found, candidates);
    if (found === undefined || compared === undefined) continue;
    const { indicator } = found.candidate;
    const differs = compared.verdict === 'differs' && indicator !== null;
    const { hint, records } =
      differs && explained < EXPLAINED
        ? await explainDifference(
            desk,
            actor,
            { unit: at.unit.code, period: yearPeriod(at.year) },
            {
              indicator,
              stated: (compared.ours ?? 0) + (compared.by ?? 0),
              by: compared.by ?? 0,
              issuedOn: examined.reading.issuedOn,
            },
          )
        : { hint: '', records: [] };
    const says = `${compared.says}${hint}`;
    if (differs) explained += 1;
    comparisons.push({ ...compared, says, records });
    if (compared.verdict === 'differs') {
      const said = {
        says,
        because: '报告的数字应当出自台账，两处不一致的，至少有一处不对。',
        fix: '请与台账逐条核对：报告有误的改报告，台账不全的补登记录。',
      };
      findings.push(registerFinding(examined, figure, said, { unit: at.unit.code, year: at.year }));
    }
  }
  return { comparisons, findings };
}

function judge(
  index: number,
  figure: FigureSpan,
  { candidate, score, agreed }: Match,
  candidates: readonly Candidate[],
): FigureComparison | undefined {
  const { indicator, label, value: ours, unit, summaryShare } = candidate;
  const base = { figure: index, indicator, label, ours, unit, summaryShare, by: null, records: [] };
  if (agreed && summaryShare > 0) {
    const share = Math.round(summaryShare * 100);
    return { ...base, verdict: 'summary', says: `与台账${quoteWords(label)}一致，其中 ${share}% 依据汇总行。` };
  }
  if (agreed) return { ...base, verdict: 'equal', says: `与台账${quoteWords(label)}一致。` };
  if (score < SURE) return undefined;
  if (ours === null)
    return { ...base, verdict: 'unsupported', says: `台账${quoteWords(label)}没有填报，这个数字在台账中没有依据。` };
  const stated =
    typeof figure.value === 'number' ? figure.value : ours > figure.value[1] ? figure.value[1] : figure.value[0];
  const by = Number((stated - ours).toFixed(4));
  const twin = candidates.find(
    (other) =>
      other !== candidate && other.value === stated && other.unit === unit && other.register === candidate.register,
  );
  const hint = twin === undefined ? '' : `；与${quoteWords(twin.label)}的数相同，请看是否写错了项目`;
  return {
    ...base,
    verdict: 'differs',
    by,
    says: `文中为 ${figure.text}，台账${quoteWords(label)}为 ${ours}${unit}，${by > 0 ? '多' : '少'} ${Math.abs(by)}${unit}${hint}。`,
  };
}
