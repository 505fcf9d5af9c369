import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Law } from '#engine/law.ts';
import type { Backend, OwnerTx } from '#store/backend.ts';
import { migrate } from '#store/migrate.ts';
import { openPglite } from '#store/pglite/open.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import { COUNTY, countyUnits, type Shape, shapesOf, TOWNSHIP_CODES, villagesOf } from './county.ts';

const MIGRATIONS = join(import.meta.dirname, '..', 'migrations');
/** Records whose rows one statement makes: bounds the log between two checkpoints. */
const CHUNK = 25_000;
const VILLAGES = villagesOf(COUNTY).length;
const FILLED = ['record', 'record_words', 'entry', 'posting', 'balance', 'balance_key'];

/**
 * A data folder with a county of so many records, their entries, postings and balances. It is kept in the folder for temporary
 * files under a name made of all that decides its content, so that only the first run has to make it (a million: some minutes).
 */
export async function bigStore(law: Law, records: number, say: (says: string) => void): Promise<string> {
  const shapes = shapesOf(law);
  const content = createHash('sha256').update(JSON.stringify([records, shapes, countyUnits, migrationTexts()]));
  content.update(readFileSync(import.meta.filename));
  const name = `fadu-bench-${records}-`;
  const dir = join(tmpdir(), `${name}${content.digest('hex').slice(0, 12)}`);
  if (existsSync(dir)) return dir;
  for (const old of readdirSync(tmpdir()).filter((entry) => entry.startsWith(name)))
    rmSync(join(tmpdir(), old), { recursive: true, force: true });
  say(`正在生成 ${records} 条记录的数据文件夹（仅首次）……`);
  const making = `${dir}.part`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  const backend = await openPglite(making, { isDurable: false, stuckAfterMs: 3_600_000 });
  try {
    await migrate(backend, MIGRATIONS);
    await fill(backend, shapes, records, say);
  } finally {
    await backend.close();
  }
  renameSync(making, dir);
  return dir;
}

async function fill(backend: Backend, shapes: readonly Shape[], records: number, say: (says: string) => void) {
  await backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, countyUnits));
  const indexes = await backend.asOwner(async (tx) => {
    await tx.query(`set maintenance_work_mem = '256MB'`);
    await tx.query(`set work_mem = '128MB'`);
    await tx.script('alter table posting disable trigger user');
    await writeShapes(tx, shapes);
    await deal(tx, records, shapes.length);
    return takeIndexes(tx);
  });
  // Each chunk in a transaction of its own: the embedded database makes its checkpoints between two.
  for (let from = 0; from < records; from += CHUNK) {
    await backend.asOwner((tx) => writeChunk(tx, from, Math.min(from + CHUNK, records)));
    if (from % (CHUNK * 8) === 0) say(`　${from} 条`);
  }
  say('　索引');
  for (const index of indexes) await backend.asOwner((tx) => tx.query(index));
  say('　余额');
  for (const township of TOWNSHIP_CODES) await backend.asOwner((tx) => sumUp(tx, township));
  await backend.asOwner(async (tx) => {
    const years = 'length(unit) = 9 and month < 9999';
    await tx.query(
      `insert into balance select county, county, month, measure, ${SUMMED} from balance where ${years} group by 1, 3, 4`,
    );
    await tx.query(
      `insert into balance_key select county, county, month, measure, key, sum(amount) from balance_key where ${years} group by 1, 3, 4, 5`,
    );
    await tx.query(`insert into chain_head select county, holder, max(seq), max(hash) from entry group by 1, 2`);
    await tx.query(
      `insert into number_counter select county, holder, register, extract(year from listed_on)::int, count(*) from record group by 1, 2, 3, 4`,
    );
    await tx.script('alter table posting enable trigger user; drop table shape, shape_posting, dealt');
    await requireSums(tx);
  });
  await backend.maintain();
}

async function writeShapes(tx: OwnerTx, shapes: readonly Shape[]): Promise<void> {
  await tx.script(`create table shape (id int primary key, register text, place text, year int, listed_on date, fields jsonb, words text[]);
    create table shape_posting (shape int, place int, measure text, posted_on date, key text, amount bigint, basis text)`);
  for (let from = 0; from < shapes.length; from += 1000) {
    const some = shapes.slice(from, from + 1000);
    const rows = some.map(({ postings: _, ...shape }, at) => ({ ...shape, id: from + at }));
    const postings = some.flatMap((shape, at) =>
      shape.postings.map((posting, place) => ({ ...posting, shape: from + at, place })),
    );
    await tx.query(
      `insert into shape select x.id, x.register, x.place, x.year, x."on", x.fields, x.words
        from jsonb_to_recordset($1::jsonb) as x (id int, register text, place text, year int, "on" date, fields jsonb, words text[])`,
      [JSON.stringify(rows)],
    );
    await tx.query(
      `insert into shape_posting select x.shape, x.place, x.measure, x."on", x.key, x.amount, x.basis
        from jsonb_to_recordset($1::jsonb) as x (shape int, place int, measure text, "on" date, key text, amount bigint, basis text)`,
      [JSON.stringify(postings)],
    );
  }
  await tx.script('create index on shape_posting (shape); analyze shape; analyze shape_posting');
}

/** Which record has which shape, in order of day, township after township as the days bring them. */
async function deal(tx: OwnerTx, records: number, shapes: number): Promise<void> {
  await tx.query(
    `create table dealt as
      select at, id, shape, holder, unit, register, row_number() over (partition by holder, register order by at) as serial,
        row_number() over (partition by holder order by at) as seq
      from (select at, md5('record ' || at)::uuid as id, s.id as shape, s.register, t.code as holder,
          case when s.place is null then v.codes[1 + (hashint4(at) & 65535) % ${VILLAGES}] else t.code || s.place end as unit
        from generate_series(0, ${records - 1}) as at
        join shape as s on s.id = (at::bigint * ${shapes} / ${records})::int
        join lateral (select (array['${TOWNSHIP_CODES.join("','")}'])[1 + (hashint4(at * 7 + 1) & 65535) % ${TOWNSHIP_CODES.length}] as code) as t on true
        join lateral (select array(select t.code || (201 + n) from generate_series(0, ${VILLAGES - 1}) as n) as codes) as v on true) as d
      order by at`,
  );
  await tx.script('alter table dealt add primary key (at); create index on dealt (holder); analyze dealt');
}

async function writeChunk(tx: OwnerTx, from: number, to: number): Promise<void> {
  const some = `from (select * from dealt where at >= ${from} and at < ${to} order by at) as d join shape as s on s.id = d.shape`;
  await tx.query(`insert into record (county, id, register, unit, holder, number, kind, state, listed_on, version, fields, changed_at)
    select '${COUNTY}', d.id, d.register, d.unit, d.holder, to_char(s.listed_on, 'YYYY') || '-' || lpad(d.serial::text, 6, '0'), 'row', 'recorded',
      s.listed_on, 1, s.fields, s.listed_on + time '09:00' ${some} order by at`);
  await tx.query(`insert into record_words (county, record, unit, words)
    select '${COUNTY}', d.id, d.unit, array_to_tsvector(s.words || array['h:' || d.holder, 'u:' || d.unit]
      || array(select distinct substr(serial, at, 2) from lpad(d.serial::text, 6, '0') as serial, generate_series(1, 5) as at)) ${some} order by at`);
  await tx.query(`insert into entry (county, holder, seq, unit, subject, subject_id, version, action, person_name, at, change, previous, hash)
    select '${COUNTY}', d.holder, d.seq, d.unit, 'record', d.id, 1, 'create', '经办人', s.listed_on + time '09:00', s.fields,
      md5('h' || d.seq - 1) || md5(d.holder), md5('h' || d.seq) || md5(d.holder) ${some} order by at`);
  await tx.query(`insert into posting (county, record, place, holder, unit, measure, posted_on, key, amount, basis)
    select '${COUNTY}', d.id, p.place, d.holder, d.unit, p.measure, p.posted_on, p.key, p.amount, p.basis
    from (select * from dealt where at >= ${from} and at < ${to} order by at) as d join shape_posting as p on p.shape = d.shape order by at`);
}

/** Takes the indexes of the large tables off and gives the statements that put them on again. */
async function takeIndexes(tx: OwnerTx): Promise<readonly string[]> {
  const rows = await tx.query(
    `select case when c.oid is null then pg_get_indexdef(i.indexrelid)
        else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as make,
      case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
        else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as take
    from pg_index as i left join pg_constraint as c on c.conindid = i.indexrelid
    where i.indrelid::regclass::text = any($1) order by i.indexrelid`,
    [FILLED],
  );
  for (const { take } of rows) await tx.query(String(take));
  return rows.map(({ make }) => String(make));
}

const SUMMED = `sum(amount), sum(postings), sum(blanks), sum(summary_amount), sum(nones), sum(not_applicables)`;

/** Balances of a township and its villages and offices, as the trigger would have kept them. */
async function sumUp(tx: OwnerTx, township: string): Promise<void> {
  await tx.query(
    `create temp table part on commit drop as
      select d.unit, extract(year from p.posted_on)::int * 100 + extract(month from p.posted_on)::int as month, p.measure, p.key,
        sum(p.amount) as amount, count(*) as postings, count(*) filter (where p.basis = 'blank') as blanks,
        0 as summary_amount, 0 as nones, 0 as not_applicables
      from dealt as d join shape_posting as p on p.shape = d.shape where d.holder = $1 group by 1, 2, 3, 4`,
    [township],
  );
  for (const [unit, month, where] of [
    ['unit', 'month', `unit <> '${township}'`],
    [`'${township}'`, 'month', 'true'],
    [`'${township}'`, 'month / 100', 'true'],
  ]) {
    const from = `select '${COUNTY}', ${unit}, ${month}, measure`;
    await tx.query(`insert into balance ${from}, ${SUMMED} from part where ${where} group by 1, 2, 3, 4`);
    await tx.query(
      `insert into balance_key ${from}, key, sum(amount) from part where ${where} and key is not null group by 1, 2, 3, 4, 5`,
    );
  }
}

/** Counts one township's year and the county's anew from the postings. @throws {Error} where a balance says something else */
async function requireSums(tx: OwnerTx): Promise<void> {
  const [township = ''] = TOWNSHIP_CODES;
  const [village = ''] = villagesOf(township);
  for (const [unit, period] of [
    [COUNTY, [2023, 2023]],
    [township, [2023, 2023]],
    [township, [202301, 202312]],
    [village, [202301, 202312]],
  ] as const) {
    const [row] = await tx.query(
      `select count(*) as wrong from (
          select measure, sum(amount) as amount, sum(postings) as postings from balance
            where county = $2 and unit = $1 and month between $3 and $4 group by 1) as b
        full join (
          select measure, sum(amount) as amount, count(*) as postings from posting
            where county = $2 and starts_with(unit, $1) and posted_on between '2023-01-01' and '2023-12-31' group by 1) as p using (measure)
        where b.amount is distinct from p.amount or b.postings is distinct from p.postings`,
      [unit, COUNTY, ...period],
    );
    if (row?.wrong !== 0) throw new Error(`balances of ${unit} are not what its postings add up to`);
  }
}

function migrationTexts(): readonly string[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => /^\d/.test(file))
    .sort()
    .map((file) => readFileSync(join(MIGRATIONS, file), 'utf8'));
}
