import type { Handling, Outline } from '#engine/outline.ts';
import { countyOf, holderOf, type Unit } from '#engine/unit.ts';
import { Fault } from '#kernel/fault.ts';
import { yearOf } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { findRowWith } from '#store/find-record.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, mayDo, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { saveRecord } from '../save-record.ts';

/** The row that a unit's report of a year is handled in; undefined where none was begun. */
export function findHandlingRow(
  tx: Tx,
  { register, yearField }: Handling,
  unit: string,
  year: number,
): Promise<StoredRecord | undefined> {
  return findRowWith(tx, { county: countyOf(unit), holder: holderOf(unit), register }, yearField, String(year));
}

/**
 * Begins the handling of a report with its first saved change, so that nobody registers it twice: a row a unit and year. Does nothing
 * where there is one, where the outline keeps none, for a year that has not come, or for a seat that writes no records.
 */
export async function beginHandling(
  desk: Desk,
  actor: Actor,
  { handling, label }: Outline,
  unit: Unit,
  year: number,
): Promise<void> {
  if (handling === null || !mayDo(actor, 'write-records') || year > yearOf(desk.today())) return;
  const standing = await desk.backend.transaction(scopeFor(actor), (tx) =>
    findHandlingRow(tx, handling, unit.code, year),
  );
  if (standing !== undefined) return;
  const { register, titleField, yearField, startedField } = handling;
  const fields = {
    [titleField]: `${unit.name}${year}年度${label.replace(/^乡镇|年度报告$/g, '')}情况报告`,
    [yearField]: year,
    [startedField]: desk.today(),
  };
  try {
    await saveRecord(desk, actor, { register, unit: unit.code, fields });
  } catch (error) {
    // Somebody began it at the same moment: that row is as good.
    if (!(error instanceof Fault && error.code === 'DUPLICATE')) throw error;
  }
}
