import type { Figure, Totals } from '#engine/figure.ts';
import { measuresOf } from '#engine/indicator.ts';
import type { Outline } from '#engine/outline.ts';
import type { Row } from '#engine/register.ts';
import { indicatorsTargeted, type ReportFacts, type ReportIssue, type ReportNeeds } from '#engine/report/facts.ts';
import { needsOf } from '#engine/report/needs-of.ts';
import { type RowQuery, selectRows } from '#engine/report/row-query.ts';
import { countyOf, type Unit } from '#engine/unit.ts';
import { dateOf, type LocalDate } from '#kernel/local-date.ts';
import { monthPeriod, type Period, yearPeriod } from '#kernel/period.ts';
import type { Tx } from '#store/backend.ts';
import { type ListKey, NEWEST_FIRST } from '#store/list-order.ts';
import { listRecords, type RecordPage, type RecordQuery } from '#store/list-records.ts';
import { parseTotals, totalsStatements } from '#store/read-totals.ts';
import { readSettings } from '#store/settings.ts';
import type { Desk } from '../desk.ts';
import { countedUntil, figureAt, getIndicator, partsOfIndicator } from '../figures.ts';
import { withoutPersonal } from '../personal-fields.ts';
import { countedUnits } from '../unit-directory.ts';

const PAGE_ROWS = 2000;

/**
 * Everything an outline asks of the registers, and the indicators an edit cites. One moment's state where the transaction reads a
 * snapshot or holds the township's lock.
 */
export async function gatherFacts(
  desk: Desk,
  tx: Tx,
  outline: Outline,
  request: {
    readonly unit: Unit;
    readonly year: number;
    readonly issue: ReportIssue;
    readonly cited?: readonly string[];
    /** Indicators whose last year is wanted beside those that the outline compares. */
    readonly compared?: readonly string[];
  },
): Promise<ReportFacts> {
  const { unit, year, issue } = request;
  const needs = needsOf(outline);
  const end = dateOf(year, 12, 31);
  const asOf = desk.today() < end ? desk.today() : end;
  const villages = (await desk.units()).filter(
    (one) => one.kind === 'village' && one.code.startsWith(unit.code) && isStanding(one, end),
  );
  const counted = await countedUnits(desk, unit.code, end);
  const rows = await readRows(desk, tx, needs, { unit, counted, year, asOf });
  const wanted = [
    ...new Set([...needs.figures, ...(request.cited ?? []), ...indicatorsTargeted(desk.law, needs, rows)]),
  ];
  const read = totalsReader(desk, tx, countyOf(unit.code), asOf);
  const whole = await read(counted, yearPeriod(year), null);
  const previous = [...new Set([...needs.previous, ...(request.compared ?? [])])];
  const before = await read(counted, yearPeriod(year - 1), measuresFor(desk, previous));
  const at = (code: string, period: Period) => ({ unit: code, period, asOf });
  const figure = (id: string, totals: Totals, code: string, period: Period): Figure =>
    figureAt(desk.law, getIndicator(desk.law, id), totals, at(code, period));
  const monthly = new Map<string, Figure[]>(needs.monthly.map((id) => [id, []]));
  for (let month = 1; month <= 12 && needs.monthly.length > 0; month += 1) {
    const period = monthPeriod(year, month);
    const totals = await read(counted, period, measuresFor(desk, needs.monthly));
    for (const [id, figures] of monthly) figures.push(figure(id, totals, unit.code, period));
  }
  const perVillage = new Map(needs.perVillage.map((id) => [id, new Map<string, Figure>()]));
  for (const { code } of needs.perVillage.length > 0 ? villages : []) {
    const totals = await read([code], yearPeriod(year), measuresFor(desk, needs.perVillage));
    for (const [id, figures] of perVillage) figures.set(code, figure(id, totals, code, yearPeriod(year)));
  }
  return {
    unit,
    year,
    asOf,
    villages,
    settings: await readSettings(tx, unit.code, asOf),
    issue,
    figures: new Map(wanted.map((id) => [id, figure(id, whole, unit.code, yearPeriod(year))])),
    previous: new Map(previous.map((id) => [id, figure(id, before, unit.code, yearPeriod(year - 1))])),
    breakdowns: new Map(
      needs.breakdowns.map((id) => [
        id,
        partsOfIndicator(desk.law, getIndicator(desk.law, id)).map(({ option, label, indicator }) => ({
          option,
          label,
          figure: figureAt(desk.law, indicator, whole, at(unit.code, yearPeriod(year))),
        })),
      ]),
    ),
    monthly,
    perVillage,
    rows,
  };
}

function totalsReader(desk: Desk, tx: Tx, county: string, asOf: LocalDate) {
  return async (units: readonly string[], period: Period, measures: readonly string[] | null): Promise<Totals> => {
    const query = { county, units, period, ...countedUntil(desk, asOf) };
    return parseTotals(await tx.batch(totalsStatements(desk.law, query, measures)));
  };
}

function measuresFor(desk: Desk, indicators: readonly string[]): readonly string[] {
  return indicators.flatMap((id) => measuresOf(getIndicator(desk.law, id).formula));
}

function isStanding({ from, to }: Unit, on: LocalDate): boolean {
  return from <= on && (to === null || to >= on);
}

type RowsAt = {
  readonly unit: Unit;
  readonly counted: readonly string[];
  readonly year: number;
  readonly asOf: LocalDate;
};

async function readRows(
  desk: Desk,
  tx: Tx,
  needs: ReportNeeds,
  at: RowsAt,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const read = new Map<string, readonly Row[]>();
  const rows = new Map<string, readonly Row[]>();
  for (const query of needs.rows) {
    const key = `${query.register} ${query.dated}`;
    const candidates = read.get(key) ?? (await readCandidates(desk, tx, query, at));
    read.set(key, candidates);
    rows.set(query.id, selectRows(query, candidates, at));
  }
  return rows;
}

async function readCandidates(
  desk: Desk,
  tx: Tx,
  { register, dated }: RowQuery,
  { unit, counted, year }: RowsAt,
): Promise<readonly Row[]> {
  const declared = desk.law.registers.get(register);
  if (declared === undefined) throw new Error(`no register ${register}`);
  const query: RecordQuery = {
    county: countyOf(unit.code),
    register,
    unit: unit.code,
    also: counted.slice(1),
    from: dated === 'in-year' ? dateOf(year, 1, 1) : null,
    to: dated === 'ever' ? null : dateOf(year, 12, 31),
    state: 'recorded',
    kind: 'row',
    options: {},
    words: [],
    wordFields: [],
    wanted: null,
    order: NEWEST_FIRST,
  };
  const rows: Row[] = [];
  let after: ListKey | null = null;
  for (;;) {
    const page: RecordPage = await listRecords(tx, query, after, PAGE_ROWS);
    rows.push(
      ...page.records.map((record) => ({
        ...withoutPersonal(declared, record.fields),
        unit: record.unit,
        number: record.number,
      })),
    );
    if (page.next === null) return rows;
    after = page.next;
  }
}
