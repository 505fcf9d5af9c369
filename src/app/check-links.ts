import type { Law } from '#engine/law.ts';
import type { Link, Register, Row } from '#engine/register.ts';
import { formatCitation } from '#kernel/citation.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import type { Tx } from '#store/backend.ts';
import { findRecordsByNumber } from '#store/find-record.ts';

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
): Promise<readonly FaultDetail[]> {
  const faults: FaultDetail[] = [];
  for (const [id, field] of Object.entries(register.fields)) {
    if (field.register === null) continue;
    const target = law.registers.get(field.register);
    if (target === undefined) continue;
    const wanted = new Set(rows.flatMap((row) => numbersIn(row, id)));
    const found = new Map<string, Row>();
    for (const { number, unit, fields } of await findRecordsByNumber(tx, { ...at, register: target.id }, [...wanted])) {
      found.set(number, { ...fields, unit, number });
    }
    // Rows that come together may name each other: a task its parent, a duplicate the dispute it repeats.
    if (target.id === register.id) for (const row of rows) found.set(row.number, row);
    const links = register.links.filter((link) => link.field === id);
    for (const [place, row] of rows.entries()) {
      for (const number of numbersIn(row, id)) {
        const other = found.get(number);
        const where = { row: rowNumber(place), field: id, label: field.label };
        if (other === undefined) {
          faults.push({
            ...where,
            says: `“${target.label}”中没有编号为“${number}”的记录`,
            remedy: `请先在“${target.label}”登记，或核对编号。`,
          });
        } else {
          faults.push(...brokenLinks(links, row, other).map((link) => ({ ...where, ...saysOf(link, number) })));
        }
      }
    }
  }
  return faults;
}

function brokenLinks(links: readonly Link[], row: Row, other: Row): readonly Link[] {
  return links.filter((link) => !link.holds(row, other));
}

function saysOf(link: Link, number: string): { readonly says: string; readonly remedy: string } {
  const basis = link.cite === undefined ? '' : `（${formatCitation(link.cite)}）`;
  return { says: `编号“${number}”：${link.says}${basis}`, remedy: link.fix ?? '请核对后改正。' };
}

function numbersIn(row: Row, field: string): readonly string[] {
  const value = row[field];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}
