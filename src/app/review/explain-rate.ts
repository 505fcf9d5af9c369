import type { Figure } from '#engine/figure.ts';
import type { Formula } from '#engine/indicator.ts';
import type { Period } from '#kernel/period.ts';
import { type Differing, type Explained, NAMED, named, type ReadLines } from './explained.ts';
import { quoteWords } from './quote-words.ts';

/** Half of the last digit of a rate written without decimals; the narrower, the more decimals. */
const WITHIN = 0.5;

/**
 * Why a rate differs: the two numbers it is made of, which numerator would give the stated rate, and the records that are in the whole and
 * not in the part (where the report has more), or that came into the part late (where it has less).
 */
export async function explainRate(
  of: Figure['parts'],
  { numerator, denominator, times }: Extract<Formula, { kind: 'rate' }>,
  period: Period,
  { stated, by }: Differing,
  read: ReadLines,
): Promise<Explained> {
  const [one, other] = [numerator, denominator].map((id) => of.find(({ measure }) => measure === id));
  const [part, whole] = [one?.value ?? null, other?.value ?? null];
  if (part === null || whole === null || whole === 0) return { hint: '', records: [] };
  const [parts, wholes] = await Promise.all([read(period, numerator), read(period, denominator)]);
  const wanted = Math.round((stated / times) * whole);
  const fits = Math.abs((wanted / whole) * times - stated) <= WITHIN;
  const [partLabel, wholeLabel] = [quoteWords(one?.label ?? numerator), quoteWords(other?.label ?? denominator)];
  const hint = `台账${wholeLabel} ${whole}、${partLabel} ${part}${
    fits && wanted !== part ? `；${partLabel}为 ${wanted} 才是报告所说的比率` : ''
  }。`;
  const inPart = new Set(parts.map(({ record }) => record.id));
  const missing = wholes.filter(({ record }) => !inPart.has(record.id));
  const records =
    by > 0
      ? missing.map((line) => named(line, `计入了${wholeLabel}，没有计入${partLabel}`))
      : parts
          .filter(({ record }) => record.changedAt.toISOString().slice(0, 10) > period.to)
          .map((line) => named(line, '年度结束以后才登记或更正，报告可能没有计入'));
  // Where nearly all are missing, or all came late, single records explain nothing.
  const tells = by > 0 ? missing.length * 2 <= wholes.length : records.length * 2 <= parts.length;
  return { hint, records: tells ? records.slice(0, NAMED) : [] };
}
