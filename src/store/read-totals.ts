import type { Total, Totals } from '#engine/figure.ts';
import { type Law, partsOf } from '#engine/law.ts';
import type { Measure } from '#engine/measure.ts';
import { endOf, endOfAlone, holderOf } from '#engine/unit.ts';
import { addDays, dateOf, type LocalDate, yearOf } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import type { Rows, Statement } from './backend.ts';
import { type Rung, rungsOf, type Stretch, stretchesOf } from './balance-rungs.ts';

/** Whose totals: units of one county that are added up (a unit and those merged into it), each with all below it. */
export type TotalsQuery = {
  readonly county: string;
  readonly units: readonly string[];
  readonly period: Period;
  /** The last day that counts, where it lies before the period's own end. */
  readonly until?: LocalDate;
  /** `until` is today: later days are then only found in measures whose days may lie ahead, and the others are not asked for them. */
  readonly isNow?: boolean;
  /** Only what the units themselves recorded, nothing below them: no balance holds it, so that it is counted from postings. */
  readonly alone?: boolean;
};

/** The first day that anything can be dated. */
const BEGINNING = '1900-01-01' as LocalDate;

/**
 * Statements whose answers `parseTotals` turns into totals: of all measures, or of those named (with their registers). Whole years
 * and months come from balances, the rest of a free period from postings. The cost follows the measures and months, not the records.
 */
export function totalsStatements(
  law: Law,
  query: TotalsQuery,
  measures: readonly string[] | null = null,
): readonly Statement[] {
  const { period } = query;
  const until = query.until === undefined || query.until > period.to ? period.to : query.until;
  const ids = idsOf(law, measures);
  const isLate = (id: string) => until < period.to && (query.isNow !== true || liesAhead(law, id));
  const later = addDays(until, 1);
  const before = { from: BEGINNING, to: addDays(period.from, -1) };
  const years = { from: dateOf(yearOf(period.from), 1, 1), to: dateOf(yearOf(period.to), 12, 31) };
  const isWhole = years.from === period.from && years.to === period.to;
  return [
    // All measures are not named: to plan a list of a thousand takes longer than to add them up.
    ...sumStatements(query, period, [...ids.flow, ...ids.stock, ...(isWhole ? ids.kept : [])], {
      isAll: measures === null,
    }),
    ...sumStatements(query, before, ids.stock),
    ...(isWhole ? [] : sumStatements(query, years, ids.kept, { mark: ', true as is_kept' })),
    // What lies behind the last day is little, and is taken off again: a whole year remains one balance.
    ...sumStatements(
      query,
      { from: period.from > later ? period.from : later, to: period.to },
      ids.flow.filter(isLate),
      LATE,
    ),
    ...sumStatements(query, { from: later, to: period.to }, ids.stock.filter(isLate), LATE),
    ...keysUntil(query, period.from, ids.distinct),
    ...keysUntil(query, BEGINNING, ids.distinctStock),
  ];

  function keysUntil(of: TotalsQuery, from: LocalDate, distinct: readonly string[]): readonly Statement[] {
    return [
      ...keyStatements(
        of,
        { from, to: period.to },
        distinct.filter((id) => !isLate(id)),
      ),
      ...keyStatements(of, { from, to: until }, distinct.filter(isLate)),
    ];
  }
}

const LATE = { mark: ', true as is_late' };

/** Whether something may be posted to a measure on a day that is yet to come: dated by a day ahead, or ended by its last day. */
function liesAhead(law: Law, id: string): boolean {
  const measure = law.measures.get(id.split('@')[0] ?? id);
  if (measure === undefined) return false;
  return measure.until !== null || law.registers.get(measure.register)?.fields[measure.on]?.future === true;
}

/** Adds up the answers of `totalsStatements`. */
export function parseTotals(answers: readonly Rows[]): Totals {
  const rows = answers.flat();
  const totals = addUp(rows.filter((row) => row.keys === undefined && row.is_kept === undefined));
  // A register kept in the year is kept in each part of it: a month without disputes in a year with some is a month with none, not
  // one that nobody filled in.
  for (const [register, total] of addUp(rows.filter((row) => row.is_kept !== undefined))) totals.set(register, total);
  for (const [measure, total] of totals) if (total.postings === 0) totals.delete(measure);
  for (const row of rows.filter((row) => row.keys !== undefined)) {
    const total = totals.get(String(row.measure));
    // What is stated without keys comes on top of the keys that records have.
    if (total !== undefined)
      totals.set(String(row.measure), { ...total, amount: Number(row.keys) + total.summaryAmount });
  }
  return totals;
}

function addUp(rows: Rows): Map<string, Total> {
  const totals = new Map<string, Total>();
  for (const row of rows) {
    const measure = String(row.measure);
    const before = totals.get(measure) ?? NOTHING;
    const sign = row.is_late === true ? -1 : 1;
    totals.set(measure, {
      amount: before.amount + sign * Number(row.amount),
      postings: before.postings + sign * Number(row.postings),
      blanks: before.blanks + sign * Number(row.blanks),
      summaryAmount: before.summaryAmount + sign * Number(row.summary_amount),
      nones: before.nones + sign * Number(row.nones),
      notApplicables: before.notApplicables + sign * Number(row.not_applicables),
    });
  }
  return totals;
}

const NOTHING: Total = { amount: 0, postings: 0, blanks: 0, summaryAmount: 0, nones: 0, notApplicables: 0 };

const KEPT = 'amount, postings, blanks, summary_amount, nones, not_applicables';

const SUMS = `sum(amount) as amount, sum(postings) as postings, sum(blanks) as blanks, sum(summary_amount) as summary_amount,
  sum(nones) as nones, sum(not_applicables) as not_applicables`;

const POSTED = `sum(amount) as amount, count(*) as postings, count(*) filter (where basis = 'blank') as blanks,
  coalesce(sum(amount) filter (where basis = 'summary'), 0) as summary_amount, count(*) filter (where basis = 'none') as nones,
  count(*) filter (where basis = 'not-applicable') as not_applicables`;

/** What saves have put aside, which belongs to the balances (migrations: balances-due). */
const PUT_ASIDE = `balance_due as w, unnest(w.measures, w.months, w.keys, w.amounts, w.bases) as d (measure, month, key, amount, basis)`;

const DUE = `sum(w.sign * d.amount) as amount, sum(w.sign) as postings, coalesce(sum(w.sign) filter (where basis = 'blank'), 0) as blanks,
  coalesce(sum(w.sign * d.amount) filter (where basis = 'summary'), 0) as summary_amount,
  coalesce(sum(w.sign) filter (where basis = 'none'), 0) as nones,
  coalesce(sum(w.sign) filter (where basis = 'not-applicable'), 0) as not_applicables`;

/**
 * Sums of the measures named, a statement for each stretch of balances and for the days beside them. `isAll` says that they are
 * all there are, which balances are read for without naming them.
 */
function sumStatements(
  query: TotalsQuery,
  period: Period,
  ids: readonly string[],
  { isAll = false, mark = '' } = {},
): readonly Statement[] {
  if (ids.length === 0 || period.from > period.to) return [];
  return stepsOf(query, period).flatMap(({ rung, stretches, days }) => {
    return [
      ...stretches.map((stretch) => {
        const { where, values } = balanceCondition(query, rung, stretch, isAll ? null : ids);
        // Each measure has one row in a year of a unit: to sort and group them takes as long again.
        const isSingle = rung.units.length === 1 && stretch.from === stretch.to && stretch.to <= LAST_YEAR;
        const kept = isSingle
          ? `select measure, ${KEPT}${mark} from balance where ${where.kept}`
          : `select measure, ${SUMS}${mark} from balance where ${where.kept} group by measure`;
        const due = `select measure, ${DUE}${mark} from ${PUT_ASIDE} where ${where.due} group by measure`;
        return { text: `${kept} union all ${due}`, values };
      }),
      ...days.map((stretch) => {
        const { where, values } = postingCondition(query, rung, stretch, ids);
        return { text: `select measure, ${POSTED}${mark} from posting where ${where} group by measure`, values };
      }),
    ];
  });
}

/** How many keys of each distinct measure are left over in a period; a key counts once, in however many stretches and units it stands. */
function keyStatements(query: TotalsQuery, period: Period, ids: readonly string[]): readonly Statement[] {
  if (ids.length === 0 || period.from > period.to) return [];
  const values: unknown[] = [];
  const parts = stepsOf(query, period).flatMap(({ rung, stretches, days }) => {
    return [
      ...stretches.map((stretch) => {
        const condition = balanceCondition(query, rung, stretch, ids, values.length);
        values.push(...condition.values);
        return `select measure, key, amount from balance_key where ${condition.where.kept}
          union all select measure, key, w.sign * d.amount from ${PUT_ASIDE} where key is not null and ${condition.where.due}`;
      }),
      ...days.map((stretch) => {
        const condition = postingCondition(query, rung, stretch, ids, values.length);
        values.push(...condition.values);
        return `select measure, key, amount from posting where key is not null and ${condition.where}`;
      }),
    ];
  });
  const text = `select measure, count(*) filter (where present > 0) as keys from (
      select measure, key, sum(amount) as present from (${parts.join(' union all ')}) as part group by measure, key) as keyed
    group by measure`;
  return [{ text, values }];
}

type Step = { readonly rung: Rung; readonly stretches: readonly Stretch[]; readonly days: readonly Period[] };

/** Where the parts of a period are found: in balances as far as they are kept, the rest day by day in postings. */
function stepsOf({ units, alone }: TotalsQuery, period: Period): readonly Step[] {
  return rungsOf(units).map((rung) =>
    alone === true ? { rung, stretches: [], days: [period] } : { rung, ...stretchesOf(period, rung) },
  );
}

type Condition<Where = string> = { readonly where: Where; readonly values: readonly unknown[] };

/**
 * Balances of a rung of units in a stretch of years or months, and what is due to them. `offset`: how many values the statement has
 * already.
 */
function balanceCondition(
  { county }: TotalsQuery,
  { units, hasYears, sumsHolders }: Rung,
  { from, to }: Stretch,
  ids: readonly string[] | null,
  offset = 0,
): Condition<{ readonly kept: string; readonly due: string }> {
  const values: unknown[] = [county, from, to];
  const put = (value: unknown) => `$${offset + values.push(value)}`;
  const at = (place: number) => `$${offset + place}`;
  // A county has no months of its own: they are those of all that keep registers in it, which are those that have a log.
  const isMonths = from > LAST_YEAR;
  const whose =
    sumsHolders && isMonths
      ? `unit in (select holder from chain_head where county = ${at(1)})`
      : `unit = any(${put(units)}::text[])`;
  // What is put aside counts for its holder and county until it is in their balances, for its village or office until it is in that one's.
  const due = sumsHolders
    ? 'not is_own'
    : hasYears
      ? `not is_own and holder = any(${put(units)}::text[])`
      : `is_own in (false, true) and holder = any(${put(units.map(holderOf))}::text[]) and unit = any(${put(units)}::text[])`;
  const chosen = named(ids, put);
  return {
    where: {
      kept: `county = ${at(1)} and month between ${at(2)} and ${at(3)} and ${whose}${chosen}`,
      due: `county = ${at(1)} and ${isMonths ? 'd.month' : 'd.month / 100'} between ${at(2)} and ${at(3)} and ${due}${chosen}`,
    },
    values,
  };
}

/** A `month` beyond it is one, such as 202301; up to it, a year. */
const LAST_YEAR = 9999;

/** Postings of units on certain days; the holder leads to the index. */
function postingCondition(
  { county, alone }: TotalsQuery,
  { units, sumsHolders }: Rung,
  { from, to }: Period,
  ids: readonly string[],
  offset = 0,
): Condition {
  const values: unknown[] = [county, from, to];
  const put = (value: unknown) => `$${offset + values.push(value)}`;
  const ranges = units.map((code) => {
    const holder = sumsHolders
      ? `holder >= ${put(code)} and holder < ${put(endOf(code))}`
      : `holder = ${put(holderOf(code))}`;
    return `(${holder} and unit >= ${put(code)} and unit < ${put(alone === true ? endOfAlone(code) : endOf(code))})`;
  });
  const at = (place: number) => `$${offset + place}`;
  const where = `county = ${at(1)} and posted_on between ${at(2)} and ${at(3)} and (${ranges.join(' or ')})`;
  return { where: `${where}${named(ids, put)}`, values };
}

/** A set and not a list of constants, whose planning costs something for each. */
function named(ids: readonly string[] | null, put: (value: unknown) => string): string {
  return ids === null ? '' : ` and measure in (select unnest(${put(ids)}::text[]))`;
}

type Ids = {
  readonly flow: readonly string[];
  /** Flow registers, by their own ids. */
  readonly kept: readonly string[];
  readonly stock: readonly string[];
  readonly distinct: readonly string[];
  readonly distinctStock: readonly string[];
};

/** Ids by how they are summed. Distinct measures are summed too, for the number of their postings. */
function idsOf(law: Law, only: readonly string[] | null): Ids {
  const chosen = only === null ? allIds(law) : only.flatMap((id) => measureFor(law, id));
  const keepers = new Set(chosen.map(({ measure }) => measure.register));
  const kept = [...law.registers.values()].filter(({ id }) => only === null || keepers.has(id));
  const isStock = ({ kind }: Measure) => kind === 'stock' || kind === 'distinct-stock';
  return {
    flow: chosen.filter(({ measure }) => !isStock(measure)).map(({ id }) => id),
    kept: kept.filter(({ nature }) => nature === 'flow').map(({ id }) => id),
    stock: [
      ...chosen.filter(({ measure }) => isStock(measure)),
      ...kept.filter(({ nature }) => nature === 'stock'),
    ].map(({ id }) => id),
    distinct: chosen.filter(({ measure }) => measure.kind === 'distinct').map(({ id }) => id),
    distinctStock: chosen.filter(({ measure }) => measure.kind === 'distinct-stock').map(({ id }) => id),
  };
}

function allIds(law: Law): readonly Named[] {
  return [...law.measures.values()].flatMap((measure) =>
    [measure.id, ...partsOf(law, measure).map(({ id }) => id)].map((id) => ({ id, measure })),
  );
}

/** The measure that an id names, also where it names the part of one option: `disputes.handled@land`. */
function measureFor(law: Law, id: string): readonly Named[] {
  const measure = law.measures.get(id.split('@')[0] ?? id);
  return measure === undefined ? [] : [{ id, measure }];
}

type Named = { readonly id: string; readonly measure: Measure };
