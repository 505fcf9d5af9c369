import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Total, Totals } from '#engine/figure.ts';
import { type LocalDate, localDate } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import type { Backend } from '#store/backend.ts';
import { parseTotals, type TotalsQuery, totalsStatements } from '#store/read-totals.ts';
import { findWrongBalances } from '#store/recount-balances.ts';
import { scopeOf } from '#store/scope.ts';
import { clubLaw } from '../app/chess-club.ts';
import { openTestBackend } from './test-backend.ts';

type Line = {
  readonly unit: string;
  readonly holder: string;
  readonly measure: string;
  readonly on: LocalDate;
  readonly key: string | null;
  readonly amount: number;
  readonly basis: string;
};

const COUNTY = '990101';
const TOWNS = ['990101100', '990101101'];
/** By who keeps the register: the county itself, an office of it, townships with their offices and villages. */
const UNITS: readonly (readonly [unit: string, holder: string])[] = [
  [COUNTY, COUNTY],
  [`${COUNTY}@sfj`, `${COUNTY}@sfj`],
  ...TOWNS.flatMap((town) => [town, `${town}@sfs`, `${town}001`, `${town}002`].map((unit) => [unit, town] as const)),
];

const SAVED_IN = [`${TOWNS[0]}001`, `${TOWNS[0]}002`].map((unit) => ({ unit, holder: TOWNS[0] ?? '' }));

let backend: Backend;
let lines: readonly Line[];
const random = randomFrom(20_231_204);

beforeAll(async () => {
  backend = await openTestBackend();
  const written = Array.from({ length: 1500 }, () => someLine());
  await write(written);
  // One after the other, as a township's clerk saves: enough for its villages' own balances to be brought up to date.
  const saved = Array.from({ length: 1800 }, () => ({ ...someLine(), ...pick(SAVED_IN) }));
  await writeSingly(saved, written.length);
  written.push(...saved);
  // As changing and voiding records does: what was posted is taken back.
  const gone = new Set(written.filter(() => random() < 0.3));
  const places = written.flatMap((line, at) => (gone.has(line) ? [at] : []));
  await backend.asOwner((tx) => tx.query('delete from posting where place = any($1::int[])', [places]));
  lines = written.filter((line) => !gone.has(line));
});
afterAll(() => backend.close());

test('余额与过账逐项相符', async () => {
  expect(await findWrongBalances(backend)).toEqual([]);
});

test('逐条登记的先放在一边，积多了才并入余额，村的最后', async () => {
  const count = async (where: string) =>
    Number((await backend.asOwner((tx) => tx.query(`select count(*) as n from balance_due where ${where}`)))[0]?.n);
  expect(await count('not is_own')).toBeGreaterThan(0);
  expect(await count('not is_own')).toBeLessThan(64 * UNITS.length);
  expect(await count('is_own')).toBeLessThan(50 * UNITS.length);
  const [village] = await backend.asOwner((tx) =>
    tx.query('select count(*) as n from balance where unit = $1', [SAVED_IN[0]?.unit]),
  );
  expect(Number(village?.n)).toBeGreaterThan(0);
});

test('任何单位、任何期间的合计与逐条相加的一样：全年、月、跨年、零散日期，存量和去重', async () => {
  for (let round = 0; round < 250; round += 1) {
    const query = someQuery();
    const measures = random() < 0.5 ? null : ['games.played', 'games.titles', 'umpires.certified', 'umpires.areas'];
    const statements = totalsStatements(clubLaw, query, measures);
    const totals = parseTotals(await backend.run(scopeOf(COUNTY), statements));
    const expected = totalsByHand(query);
    const ids = measures === null ? expected.keys() : [...measures, 'games', 'umpires'];
    for (const id of ids) expect(totals.get(id), `${id} ${JSON.stringify(query)}`).toEqual(expected.get(id));
  }
});

test('席位看不到的单位，合计为空', async () => {
  const period = { from: localDate('2021-01-01'), to: localDate('2024-12-31') };
  const statements = totalsStatements(clubLaw, { county: COUNTY, units: [TOWNS[0] ?? ''], period });
  expect(parseTotals(await backend.run(scopeOf(TOWNS[1] ?? ''), statements)).size).toBe(0);
  expect(parseTotals(await backend.run(scopeOf(''), statements)).size).toBe(0);
  expect(parseTotals(await backend.run(scopeOf(TOWNS[0] ?? ''), statements)).size).toBeGreaterThan(0);
});

async function write(all: readonly Line[]): Promise<void> {
  await backend.asOwner(async (tx) => {
    for (const holder of new Set(UNITS.map(([, holder]) => holder)))
      await tx.query('insert into chain_head values ($1, $2, 0, $3)', [COUNTY, holder, '0']);
    // Several at once, as an import writes them, and single ones.
    for (let from = 0; from < all.length; from += 40) {
      const rows = all.slice(from, from + 40).map((line, at) => ({ ...line, place: from + at }));
      await tx.query(
        `insert into posting (county, record, place, holder, unit, measure, posted_on, key, amount, basis)
          select $1, '00000000-0000-4000-8000-000000000000', x.place, x.holder, x.unit, x.measure, x."on", x.key, x.amount, x.basis
          from jsonb_to_recordset($2::jsonb) as x (place int, holder text, unit text, measure text, "on" date, key text, amount bigint, basis text)`,
        [COUNTY, JSON.stringify(rows)],
      );
    }
  });
}

async function writeSingly(all: readonly Line[], from: number): Promise<void> {
  await backend.asOwner(async (tx) => {
    await tx.query(
      `create temp table line on commit drop as select * from jsonb_to_recordset($1::jsonb)
        as x (place int, holder text, unit text, measure text, "on" date, key text, amount bigint, basis text)`,
      [JSON.stringify(all.map((line, at) => ({ ...line, place: from + at })))],
    );
    await tx.script(`do $$ declare x record; begin
      for x in select * from line loop
        insert into posting (county, record, place, holder, unit, measure, posted_on, key, amount, basis)
        values ('${COUNTY}', '00000000-0000-4000-8000-000000000000', x.place, x.holder, x.unit, x.measure, x."on", x.key, x.amount, x.basis);
      end loop;
    end $$`);
  });
}

/** The same sums without balances: every posting is looked at. */
function totalsByHand({ units, period, alone, until = period.to }: TotalsQuery): Totals {
  const totals = new Map<string, Total>();
  const own = lines.filter(({ unit }) =>
    units.some((code) => (alone === true ? unit === code : unit.startsWith(code))),
  );
  for (const [measure, posted] of Map.groupBy(own, (line) => line.measure)) {
    const kind =
      clubLaw.measures.get(measure.split('@')[0] ?? '')?.kind ?? clubLaw.registers.get(measure)?.nature ?? '';
    const isStock = kind.endsWith('stock');
    const isKept = kind === 'flow';
    const from = isKept ? `${period.from.slice(0, 4)}-01-01` : period.from;
    const last = until < period.to ? until : period.to;
    const to = isKept ? `${period.to.slice(0, 4)}-12-31` : last;
    const counted = posted.filter(({ on }) => on <= to && (isStock || on >= from));
    if (counted.length === 0) continue;
    const sum = (list: readonly Line[]) => list.reduce((all, { amount }) => all + amount, 0);
    const of = (basis: string) => counted.filter((line) => line.basis === basis);
    const keys = [...Map.groupBy(counted, ({ key }) => key).values()].filter((list) => sum(list) > 0);
    totals.set(measure, {
      amount: kind.startsWith('distinct') ? keys.length : sum(counted),
      postings: counted.length,
      blanks: of('blank').length,
      summaryAmount: sum(of('summary')),
      nones: of('none').length,
      notApplicables: of('not-applicable').length,
    });
  }
  return totals;
}

function someLine(): Line {
  const [unit, holder] = pick(UNITS);
  const measure = pick([
    'games',
    'games.played',
    'games.played@go',
    'games.income',
    'games.titles',
    'umpires',
    'umpires.certified',
    'umpires.areas',
  ]);
  const on = someDay();
  if (measure === 'games.titles' || measure === 'umpires.areas') {
    const amount = measure === 'umpires.areas' && random() < 0.4 ? -1 : 1;
    return { unit, holder, measure, on, key: pick(['甲', '乙', '丙', '丁']), amount, basis: 'row' };
  }
  const basis = pick(['row', 'row', 'row', 'summary', 'blank', 'none']);
  const amount = basis === 'row' || basis === 'summary' ? Math.floor(random() * 50) : 0;
  return { unit, holder, measure, on, key: null, amount, basis };
}

function someQuery(): TotalsQuery {
  const units = pick([...UNITS.map(([unit]) => [unit]), [COUNTY], TOWNS, [`${TOWNS[0]}001`, `${TOWNS[1]}001`]]);
  const alone = random() < 0.2 ? { alone: true } : {};
  return { county: COUNTY, units, period: somePeriod(), ...alone, ...(random() < 0.3 ? { until: someDay() } : {}) };
}

function somePeriod(): Period {
  const [a, b] = [someDay(), someDay()].sort();
  const [from, to] = [a ?? b, b ?? a];
  if (from === undefined || to === undefined) throw new Error('no days');
  const shape = random();
  if (shape < 0.3) return { from: localDate(`${from.slice(0, 4)}-01-01`), to: localDate(`${to.slice(0, 4)}-12-31`) };
  if (shape < 0.6)
    return { from: localDate(`${from.slice(0, 7)}-01`), to: localDate(`${to.slice(0, 7)}-${lastDay(to)}`) };
  return { from, to };
}

function someDay(): LocalDate {
  const month = 1 + Math.floor(random() * 12);
  return localDate(
    `${2021 + Math.floor(random() * 4)}-${String(month).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
  );
}

function lastDay(date: LocalDate): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

function pick<T>(list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** The same numbers in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
