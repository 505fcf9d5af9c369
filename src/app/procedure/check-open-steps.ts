import type { OpenStep } from '#engine/procedure/open-steps.ts';
import { openStepsOf } from '#engine/procedure/open-steps.ts';
import { dayOfInstant } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import type { OpenRow } from '#store/open-steps.ts';
import { readOpenSteps } from '#store/reckoning.ts';
import type { StoredRecord } from '#store/record.ts';
import { readSteps, type StoredStep } from '#store/steps.ts';
import type { Desk } from '../desk.ts';
import type { ClockRules } from './clock-rules.ts';
import { hasProcedures, mattersOf, rowOf } from './follow-row.ts';
import { areKept, isKept } from './kept-steps.ts';

/** A record of whose steps the store keeps something else than they are. */
export type WrongSteps = {
  readonly unit: string;
  readonly register: string;
  readonly number: string;
  /** 处罚决定：账上最迟2023-08-06，重算2023-08-07 */
  readonly differences: readonly string[];
};

/**
 * Holds what is kept as to be done against what the records say, by the calendar and limits of today. What only the passing of days has
 * changed since the record was last written is no difference: lists leave it out when they are read.
 */
export async function findWrongSteps(
  desk: Desk,
  tx: Tx,
  county: string,
  records: readonly StoredRecord[],
  rules: ClockRules,
): Promise<readonly WrongSteps[]> {
  const ids = records.map(({ id }) => id);
  const journals = await readSteps(tx, county, ids);
  const kept = await readOpenSteps(tx, county, ids);
  return records.flatMap((record): WrongSteps[] => {
    const had = kept.get(record.id) ?? [];
    const journal = journals.get(record.id) ?? [];
    const now = stepsOf(desk, record, journal, rules);
    const writtenOn = dayOfInstant(record.changedAt);
    if (areKept(now, had) || areKept(stepsOf(desk, record, journal, { ...rules, today: writtenOn }), had)) return [];
    const { unit, register, number } = record;
    return [{ unit, register, number, differences: differencesOf(desk, now, had) }];
  });
}

function stepsOf(
  desk: Desk,
  record: StoredRecord,
  journal: readonly StoredStep[],
  rules: ClockRules,
): readonly OpenStep[] {
  const register = desk.law.registers.get(record.register);
  const isLive = record.kind === 'row' && record.state === 'recorded';
  if (register === undefined || !isLive || !hasProcedures(desk.law, register)) return [];
  return mattersOf(desk.law, register, rowOf(record), journal, rules).flatMap(openStepsOf);
}

function differencesOf(desk: Desk, now: readonly OpenStep[], had: readonly OpenRow[]): readonly string[] {
  const label = ({ procedure, step }: Pick<OpenRow, 'procedure' | 'step'>) =>
    desk.law.procedures.get(procedure)?.steps[step]?.label ?? step;
  const isSame = (a: Pick<OpenRow, 'procedure' | 'step'>, b: Pick<OpenRow, 'procedure' | 'step'>) =>
    a.procedure === b.procedure && a.step === b.step;
  const missing = now.filter((step) => !had.some((one) => isSame(one, step)));
  const extra = had.filter((one) => !now.some((step) => isSame(one, step)));
  const other = now.flatMap((step) => {
    const one = had.find((row) => isSame(row, step));
    return one === undefined || isKept(step, one) ? [] : [{ step, one }];
  });
  return [
    ...missing.map((step) => `${label(step)}：账上没有，重算应当办理`),
    ...extra.map((one) => `${label(one)}：账上待办，重算不须办理`),
    ...other.map(({ step, one }) => `${label(step)}：账上最迟${one.dueOn ?? '不定'}，重算${step.dueOn ?? '不定'}`),
  ];
}
