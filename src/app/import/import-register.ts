import { listedOn, type Register, type Row } from '#engine/register.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import { yearOf } from '#kernel/local-date.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import type { Table } from '#sheet/table.ts';
import type { Tx } from '#store/backend.ts';
import { headOf, lockChain } from '#store/chain.ts';
import { findSerial, formatNumber, lastTaken, skipNumbersTo, takeNumbers } from '#store/numbering.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from '../actor.ts';
import { checkLinks } from '../check-links.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { fillTaken } from '../fill-taken.ts';
import { getRegister } from '../get-register.ts';
import { giveToLinks, mayGive } from '../give-to-links.ts';
import { clockRules } from '../procedure/clock-rules.ts';
import { followImported } from '../procedure/import-matters.ts';
import { unitFinder } from '../unit-directory.ts';
import { compareRows } from './compare-rows.ts';
import { type FoundTable, findTable } from './find-table.ts';
import { checkRows, columnOf, readRows } from './read-rows.ts';
import { writeImported } from './write-imported.ts';

export type ImportRequest = TableRequest & { readonly fileName: string; readonly bytes: Uint8Array };

/** How a table is imported, whether it comes as a file or was typed and pasted in the browser. */
export type TableRequest = {
  readonly register: string;
  readonly unit: string;
  /** Reads, checks and compares, and writes nothing. */
  readonly dryRun: boolean;
  /** Rows whose number stands in the register with other content correct it. */
  readonly update: boolean;
};

/** What rows are written as, where that is more than an import: what the log calls it, and the versions that they were read at. */
export type ImportAct = { readonly action: string; readonly versions?: ReadonlyMap<string, number> };

/** What an import did, or would do. `rows` = created + updated + unchanged, always. */
export type ImportResult = {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly sheet: string;
  /** Headings that no field of the register goes by; their columns were left out. */
  readonly ignored: readonly string[];
  readonly dryRun: boolean;
  /** Rows imported although something about them should be looked at. */
  readonly warnings: readonly FaultDetail[];
};

/**
 * Imports a workbook into a township's register: all of its rows or none, in one transaction.
 * @throws {Fault} IMPORT_HEADINGS, IMPORT_EMPTY, IMPORT_REFUSED with a detail for each faulty cell, and those of the reader
 */
export async function importRegister(desk: Desk, actor: Actor, request: ImportRequest): Promise<ImportResult> {
  demandRight(actor, 'import-records');
  demandScope(actor, request.unit);
  return importTable(desk, actor, request, await readWorkbook(request.bytes, request.fileName));
}

/**
 * The same with tables already read.
 * @throws {Fault} IMPORT_HEADINGS, IMPORT_EMPTY, IMPORT_REFUSED with a detail for each faulty cell; RECORD_CHANGED where a version of `act` is not
 *   the standing one
 */
export async function importTable(
  desk: Desk,
  actor: Actor,
  request: TableRequest,
  tables: readonly Table[],
  act: ImportAct = { action: 'import' },
): Promise<ImportResult> {
  demandRight(actor, 'import-records');
  demandScope(actor, request.unit);
  const register = getRegister(desk.law, request.register);
  const found = findTable(register, tables);
  const { find, isUnit } = await unitFinder(desk, request.unit);
  const at = { county: countyOf(request.unit), holder: holderOf(request.unit) };
  const context = { today: desk.today(), findUnit: find, isUnit, unit: request.unit };
  const typed = readRows(register, found, context);
  const filled = await fillTaken(
    desk,
    actor,
    register,
    at,
    typed.rows.map(({ row }) => row),
  );
  const whole = typed.rows.map(({ line, row }, place) => ({ line, row: filled[place] ?? row }));
  const read = checkRows(register, found, { ...typed, rows: whole }, context);
  if (read.rows.length === 0 && read.faults.length === 0) throw appFaults.IMPORT_EMPTY({ sheet: found.table.name });
  const rules = await clockRules(desk, at.county);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(at.county, at.holder)]);
    const compared = await compareRows(desk, tx, register, at, read.rows, request.update);
    const touched = [...compared.fresh, ...compared.changed];
    for (const { current } of compared.changed) {
      const version = act.versions?.get(current.number);
      if (version !== undefined && version !== current.version)
        throw appFaults.RECORD_CHANGED({ person: '他人', at: '', version: current.version });
    }
    const links = await checkLinks(
      tx,
      desk.law,
      register,
      at,
      touched.map(({ row }) => row),
      (place) => touched[place]?.line,
      (place) => compared.changed[place - compared.fresh.length]?.current,
    );
    refuseFaulty(found, [...read.faults, ...compared.faults, ...links], read.count);
    const { matters, warnings } = await followImported(desk, tx, register, at.county, rules, touched);
    const result = {
      rows: read.rows.length,
      created: compared.fresh.length,
      updated: compared.changed.length,
      unchanged: compared.unchanged,
      sheet: found.table.name,
      ignored: found.match.ignored,
      dryRun: request.dryRun,
      warnings,
    };
    if (request.dryRun || touched.length === 0) return result;
    const fresh = matters.filter(({ current }) => current === undefined);
    const numbered = await numberRows(tx, register, at, fresh);
    const whole = [...numbered, ...matters.filter(({ current }) => current !== undefined)];
    const place = { ...at, head: headOf(head), writer: writerFor(actor), action: act.action };
    const last = await writeImported(desk, tx, register, place, whole);
    const given = whole.map(({ row, current }) => ({ ...row, number: current?.number ?? row.number }));
    if (mayGive(register, given)) {
      const gifts = await giveToLinks(desk, actor, tx, register, { ...at, head: last }, given, { rules, isUnit });
      await tx.batch(gifts.statements);
    }
    return result;
  });
}

function refuseFaulty(found: FoundTable, faults: readonly FaultDetail[], rows: number): void {
  if (faults.length === 0) return;
  const placed = faults
    .map((fault) => ({ ...fault, column: fault.column ?? columnOf(found, fault.field) }))
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const faulty = new Set(placed.map(({ row }) => row)).size;
  const sheet = found.table.name;
  throw appFaults.IMPORT_REFUSED({ rows, faulty, count: placed.length, sheet }, placed);
}

/** Gives numbers to rows without one, year by year, behind all that the file itself brings. */
async function numberRows<R extends { readonly row: Row }>(
  tx: Tx,
  register: Register,
  at: { readonly county: string; readonly holder: string },
  rows: readonly R[],
): Promise<readonly R[]> {
  if (register.numberedBy !== null) return rows;
  const highest = new Map<number, number>();
  const needed = new Map<number, number>();
  for (const { row } of rows) {
    const serial = findSerial(row.number);
    if (serial !== undefined) highest.set(serial.year, Math.max(highest.get(serial.year) ?? 0, serial.serial));
    if (row.number === '')
      needed.set(yearOf(listedOn(register, row)), (needed.get(yearOf(listedOn(register, row))) ?? 0) + 1);
  }
  const series = (year: number) => ({ ...at, register: register.id, year });
  const answers = await tx.batch([
    ...[...highest].map(([year, serial]) => skipNumbersTo(series(year), serial)),
    ...[...needed].map(([year, count]) => takeNumbers(series(year), count)),
  ]);
  const next = new Map(
    [...needed].map(([year, count], place) => [year, lastTaken(answers[highest.size + place]) - count]),
  );
  return rows.map((entry) => {
    if (entry.row.number !== '') return entry;
    const year = yearOf(listedOn(register, entry.row));
    const serial = (next.get(year) ?? 0) + 1;
    next.set(year, serial);
    return { ...entry, row: { ...entry.row, number: formatNumber(year, serial) } };
  });
}
