import type { Formula } from '#engine/indicator.ts';
import { addDays } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getIndicator, readFigure } from '../figures.ts';
import { type TraceLine, traceFigure } from '../trace-figure.ts';
import { explainRate } from './explain-rate.ts';
import { type Differing, type Explained, NAMED, named, type ReadLines, type RecordNamed } from './explained.ts';
import { quoteWords } from './quote-words.ts';

const LOOKED_AT = 1000;
/** Days around the turn of the year in which records slip from one year into another. */
const TURN_DAYS = 31;

/**
 * Records that would explain a difference. Of numbers that records add up to: where the report has less, those entered after it was
 * issued, those of the last days of the year and those of just that amount; where it has more, those of the weeks before and after the
 * year, and what is counted once. Of a stock: what began or ended about the day. Of a rate: what is in its whole and not in its part.
 */
export async function explainDifference(
  desk: Desk,
  actor: Actor,
  { unit, period }: { readonly unit: string; readonly period: Period },
  differing: Differing,
): Promise<Explained> {
  const { indicator } = differing;
  const { formula } = getIndicator(desk.law, indicator);
  const read: ReadLines = async (within, measure) => {
    const of = measure === undefined ? {} : { measure };
    return (await traceFigure(desk, actor, indicator, { unit, period: within, limit: LOOKED_AT, ...of })).lines;
  };
  if (formula.kind === 'rate') {
    const { parts } = await readFigure(desk, actor, indicator, { unit, period });
    return explainRate(parts, formula, period, differing, read);
  }
  const found = await Promise.all(
    measuresToRead(formula).map((measure) => explainMeasure(desk, measure, period, differing, read)),
  );
  return {
    hint: found.map(({ hint }) => hint).find((hint) => hint !== '') ?? '',
    records: found.flatMap(({ records }) => records).slice(0, NAMED),
  };
}

/** Of a difference the first: what is taken away explains the other way round. */
function measuresToRead(formula: Exclude<Formula, { kind: 'rate' }>): readonly string[] {
  if (formula.kind === 'sum') return formula.measures;
  return [formula.kind === 'measure' ? formula.measure : formula.minuend];
}

async function explainMeasure(
  desk: Desk,
  id: string,
  period: Period,
  differing: Differing,
  read: ReadLines,
): Promise<Explained> {
  const measure = desk.law.measures.get(id.split('@')[0] ?? id);
  if (measure?.kind === 'stock' || measure?.kind === 'distinct-stock')
    return { hint: '', records: explainStock(await read(period, id), period, differing) };
  const { by, stated } = differing;
  if (by < 0) return { hint: '', records: explainLess(await read(period, id), period, differing) };
  const [before, within, after] = await Promise.all([
    read({ from: addDays(period.from, -TURN_DAYS), to: addDays(period.from, -1) }, id),
    measure?.kind === 'distinct' ? read(period, id) : [],
    read({ from: addDays(period.to, 1), to: addDays(period.to, TURN_DAYS) }, id),
  ]);
  const again = repeated(within);
  const isRows = again.length > 0 && new Set(within.map(({ record }) => record.id)).size === stated;
  return {
    hint: isRows ? `报告的数等于记录的条数，${quoteWords(measure?.label ?? '')}按去重后计。` : '',
    records: [
      ...again.map((line) => named(line, '与另一条记录是同一个，台账只计一次')),
      ...after.map((line) => named(line, '日期在次年初，报告可能把它计入')),
      ...before.map((line) => named(line, '日期在上年末，报告可能把它计入')),
    ].slice(0, NAMED),
  };
}

/** Why a report has less than what records of a time add up to. */
function explainLess(
  lines: readonly TraceLine[],
  period: Period,
  { by, issuedOn }: Pick<Differing, 'by' | 'issuedOn'>,
): readonly RecordNamed[] {
  const late = addDays(period.to, -TURN_DAYS);
  const isLater = ({ record }: TraceLine) =>
    issuedOn !== null && record.changedAt.toISOString().slice(0, 10) > issuedOn;
  // Registers that were filled in afterwards as a whole explain nothing.
  const tells = lines.filter(isLater).length * 2 < lines.length;
  return lines
    .flatMap((line): RecordNamed[] => {
      if (tells && isLater(line)) return [named(line, '报告成文以后登记或更正')];
      if (line.amount === -by && lines.length > 1 && line.amount !== 1) return [named(line, '数量正好等于差额')];
      return line.on > late ? [named(line, '日期在年末，可能没有计入报告')] : [];
    })
    .slice(0, NAMED);
}

/** Why a stock differs on the last day: what ended in the year, or began late in it. `lines` are all up to that day. */
function explainStock(
  lines: readonly TraceLine[],
  period: Period,
  { by }: Pick<Differing, 'by'>,
): readonly RecordNamed[] {
  const late = addDays(period.to, -TURN_DAYS);
  const isEnded = ({ amount, on }: TraceLine) => amount < 0 && on >= period.from;
  if (by > 0) {
    const ended = lines
      .filter(isEnded)
      .map((line) => named(line, `${addDays(line.on, -1)} 已经终止，报告可能仍然计入`));
    return [...ended, ...repeated(lines).map((line) => named(line, '与另一条记录是同一个，台账只计一次'))].slice(
      0,
      NAMED,
    );
  }
  const gone = new Set(lines.filter(({ amount }) => amount < 0).map(({ record }) => record.id));
  return lines
    .filter(({ amount, on, record }) => amount > 0 && on > late && !gone.has(record.id))
    .map((line) => named(line, '年末才开始，报告可能没有计入'))
    .slice(0, NAMED);
}

/** Lines whose key an earlier one has already. */
function repeated(lines: readonly TraceLine[]): readonly TraceLine[] {
  const seen = new Set<string>();
  return lines.filter(({ key, amount }) => {
    if (key === null || amount < 0) return false;
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain;
  });
}
