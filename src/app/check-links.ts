import type { Field, Value } from '#engine/field.ts';
import type { Law } from '#engine/law.ts';
import { type Link, type Register, type Row, withGifts } from '#engine/register.ts';
import { formatCitation } from '#kernel/citation.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import type { Rows, Statement, Tx } from '#store/backend.ts';
import { findByNumberStatement } from '#store/find-record.ts';
import { parseRecord } from '#store/record.ts';

/**
 * Holds rows against the records that their reference fields name: each must be on the register, and each declared link must
 * hold (an enforcement act names only officers certified on its date). One query a register referred to, however many rows.
 */
export async function checkLinks(
  tx: Tx,
  law: Law,
  register: Register,
  at: { readonly county: string; readonly holder: string },
  rows: readonly Row[],
  rowNumber: (place: number) => number | undefined = () => undefined,
  standing: (place: number) => Standing | undefined = () => undefined,
): Promise<readonly FaultDetail[]> {
  const statements = linkStatements(law, register, at, rows);
  const answers = statements.length === 0 ? [] : await tx.batch(statements);
  return linkFaults(law, register, rows, answers, rowNumber, standing);
}

/** What a row held before: a village's part of a task names the township's, which the village does not see. */
export type Standing = { readonly fields: Readonly<Record<string, Value>> };

/** What `checkLinks` asks, to be sent with other statements; `linkFaults` reads the answers, one for each statement. */
export function linkStatements(
  law: Law,
  register: Register,
  at: { readonly county: string; readonly holder: string },
  rows: readonly Row[],
): readonly Statement[] {
  return referencesIn(law, register, rows).map(({ target, numbers }) =>
    findByNumberStatement({ ...at, register: target.id }, numbers),
  );
}

/** The faults that the answers to `linkStatements` show. A reference that stood before is not refused for lying out of sight. */
export function linkFaults(
  law: Law,
  register: Register,
  rows: readonly Row[],
  answers: readonly Rows[],
  rowNumber: (place: number) => number | undefined = () => undefined,
  standing: (place: number) => Standing | undefined = () => undefined,
): readonly FaultDetail[] {
  const faults: FaultDetail[] = [];
  for (const [asked, { id, field, target }] of referencesIn(law, register, rows).entries()) {
    const found = new Map<string, Row>();
    for (const { number, unit, fields } of (answers[asked] ?? []).map(parseRecord)) {
      found.set(number, { ...fields, unit, number });
    }
    // Rows that come together may name each other: a task its parent, a duplicate the dispute it repeats.
    if (target.id === register.id) for (const row of rows) found.set(row.number, row);
    const links = register.links.filter((link) => link.field === id);
    for (const [place, row] of rows.entries()) {
      for (const number of numbersIn(row, id)) {
        const other = found.get(number);
        const where = { row: rowNumber(place), field: id, label: field.label };
        const before = standing(place)?.fields[id] ?? null;
        if (other === undefined && numbersOf(before).includes(number)) continue;
        if (other === undefined) {
          faults.push({
            ...where,
            says: `“${target.label}”中没有编号为“${number}”的记录`,
            remedy: `请先在“${target.label}”登记，或核对编号。`,
          });
        } else {
          faults.push(
            ...brokenLinks(links, row, withGifts(register, id, row, other)).map((link) => ({
              ...where,
              ...saysOf(link, number),
            })),
          );
        }
      }
    }
  }
  return faults;
}

/** Reference fields that are filled in at all, with the numbers that they name. */
function referencesIn(
  law: Law,
  register: Register,
  rows: readonly Row[],
): readonly {
  readonly id: string;
  readonly field: Field;
  readonly target: Register;
  readonly numbers: readonly string[];
}[] {
  return Object.entries(register.fields).flatMap(([id, field]) => {
    const target = field.register === null ? undefined : law.registers.get(field.register);
    const numbers = [...new Set(rows.flatMap((row) => numbersIn(row, id)))];
    return target === undefined || numbers.length === 0 ? [] : [{ id, field, target, numbers }];
  });
}

function brokenLinks(links: readonly Link[], row: Row, other: Row): readonly Link[] {
  return links.filter((link) => !link.holds(row, other));
}

function saysOf(link: Link, number: string): { readonly says: string; readonly remedy: string } {
  const basis = link.cite === undefined ? '' : `（${formatCitation(link.cite)}）`;
  return { says: `编号“${number}”：${link.says}${basis}`, remedy: link.fix ?? '请核对后改正。' };
}

function numbersIn(row: Row, field: string): readonly string[] {
  return numbersOf(row[field] ?? null);
}

function numbersOf(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}
