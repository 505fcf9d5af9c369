import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type TraceLine, traceFigure } from '../trace-figure.ts';

/** A record that may be why a report and the registers differ. */
export type RecordNamed = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly on: LocalDate;
  /** What it adds, in the indicator's unit. */
  readonly amount: number;
  readonly why: string;
};

const NAMED = 20;
const LOOKED_AT = 1000;
/** Days around the turn of the year in which records slip from one year into another. */
const TURN_DAYS = 31;

/**
 * Records that would explain a difference: where the report has less, those entered after it was issued, those of the last days of the
 * year and those of just that amount; where it has more, those of the weeks before and after the year.
 * @param by how much more the report has; negative: less
 */
export async function explainDifference(
  desk: Desk,
  actor: Actor,
  { unit, period }: { readonly unit: string; readonly period: Period },
  { indicator, by, issuedOn }: { readonly indicator: string; readonly by: number; readonly issuedOn: string | null },
): Promise<readonly RecordNamed[]> {
  const read = async (within: Period) =>
    (await traceFigure(desk, actor, indicator, { unit, period: within, limit: LOOKED_AT })).lines;
  if (by < 0) {
    const lines = await read(period);
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
  const [before, after] = await Promise.all([
    read({ from: addDays(period.from, -TURN_DAYS), to: addDays(period.from, -1) }),
    read({ from: addDays(period.to, 1), to: addDays(period.to, TURN_DAYS) }),
  ]);
  return [
    ...after.map((line) => named(line, '日期在次年初，报告可能把它计入')),
    ...before.map((line) => named(line, '日期在上年末，报告可能把它计入')),
  ].slice(0, NAMED);
}

function named({ record, on, amount }: TraceLine, why: string): RecordNamed {
  return { id: record.id, unit: record.unit, number: record.number, on, amount, why };
}
