import type { Taken } from '#engine/procedure/settle.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Rows, Statement, Tx } from './backend.ts';

/** One act in a matter as the journal keeps it. */
export type StoredStep = Taken & { readonly record: string; readonly seq: number; readonly procedure: string };

/** Asks for the journals of records, in the order of acting; `parseSteps` reads the answer. */
export function stepsStatement(county: string, records: readonly string[]): Statement {
  return {
    text: `select record, seq, procedure, step, how, on_day, outcome, exemption, reason, papers, person_name, at from step
      where county = $1 and record = any($2::uuid[]) order by record, seq`,
    values: [county, records],
  };
}

/** Turns the answer of `stepsStatement` into journals by record. */
export function parseSteps(rows: Rows | undefined): ReadonlyMap<string, readonly StoredStep[]> {
  return Map.groupBy((rows ?? []).map(parseStep), ({ record }) => record);
}

/** The journals of records by record. */
export async function readSteps(
  tx: Tx,
  county: string,
  records: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredStep[]>> {
  if (records.length === 0) return new Map();
  const [rows] = await tx.batch([stepsStatement(county, records)]);
  return parseSteps(rows);
}

/** Adds an act to a journal. */
export function addStepStatement(
  at: { readonly county: string; readonly holder: string; readonly unit: string; readonly seat: string | null },
  step: StoredStep,
): Statement {
  return {
    text: `insert into step (county, record, seq, holder, unit, procedure, step, how, on_day, outcome, exemption, reason, papers, seat, person_name, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15, $16)`,
    values: [
      at.county,
      step.record,
      step.seq,
      at.holder,
      at.unit,
      step.procedure,
      step.step,
      step.how,
      step.on,
      step.outcome,
      step.exemption,
      step.reason,
      JSON.stringify(step.papers),
      at.seat,
      step.by,
      step.at,
    ],
  };
}

function parseStep(row: Readonly<Record<string, unknown>>): StoredStep {
  return {
    record: row.record as string,
    seq: row.seq as number,
    procedure: row.procedure as string,
    step: row.step as string,
    how: row.how as Taken['how'],
    on: row.on_day as LocalDate | null,
    outcome: row.outcome as string | null,
    exemption: row.exemption as string | null,
    reason: row.reason as string | null,
    papers: row.papers as Taken['papers'],
    by: row.person_name as string,
    at: (row.at as Date).toISOString(),
  };
}
