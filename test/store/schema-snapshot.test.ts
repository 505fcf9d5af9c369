import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dumpSchema } from '#store/dump-schema.ts';
import { migrate } from '#store/migrate.ts';
import { describeBothEngines } from './engines.ts';
import { MIGRATIONS, makeTestFolder, openTestBackend } from './test-backend.ts';

const SNAPSHOT = join(MIGRATIONS, 'schema.sql');

/** One of everything that the dump names, to hold the engines against each other beyond what the migrations use today. */
const EVERYTHING = `
  create schema shown;
  create type mood as enum ('平', '急');
  create domain share as numeric(5, 2) not null check (value between 0 and 100);
  create sequence ticket;
  create table parent (id bigint generated always as identity primary key, code text collate "C" not null unique, part share,
    mood mood default '平', tags text[] not null default '{}', long text generated always as (code || '号') stored);
  create table child (parent bigint not null references parent on delete cascade deferrable initially deferred, at timestamptz(3) default now(),
    amount numeric(12, 2) check (amount >= 0), body jsonb, primary key (parent, at));
  create table shown.copy (like parent including all);
  create table slice (county text, posted_on date, primary key (county, posted_on)) partition by list (county);
  create table slice_one partition of slice for values in ('990101');
  create index child_recent on child (at desc nulls last, parent) include (amount) where amount > 0;
  create unique index child_lower on child (lower(body ->> 'name'));
  create index child_body on child using gin (body jsonb_path_ops);
  create view seen as select p.id, count(*) as children from parent p join child c on c.parent = p.id group by p.id;
  create function touch() returns trigger language plpgsql as $$ begin new.at := now(); return new; end $$;
  create function add_up(a integer, b integer default 1) returns integer language sql immutable strict parallel safe as 'select a + b';
  revoke execute on function add_up from public;
  grant execute on function add_up to fadu_app;
  create trigger touched before update of amount on child for each row when (old.amount is distinct from new.amount) execute function touch();
  alter table child enable row level security;
  alter table child force row level security;
  create policy child_read on child for select to fadu_app using (parent = any (array[1, 2]));
  create policy child_write on child as restrictive for insert with check (amount > (select 0));
  grant usage on schema shown to fadu_app;
  grant select, insert on child to fadu_app;
  grant update (amount, body) on child to fadu_app;
  grant usage on sequence ticket to fadu_app;
  comment on table child is '子表';
  comment on column child.amount is '金额，单位元';
  comment on function touch is '记下时间';
`;

describeBothEngines('数据库结构', (engine) => {
  it('与 migrations/schema.sql 一致；有意改动的，用 UPDATE_SNAPSHOT=1 重新生成并核对差异', async () => {
    const db = await openTestBackend({ engine });
    const schema = await dumpSchema(db);
    await db.close();
    if (process.env.UPDATE_SNAPSHOT === '1') writeFileSync(SNAPSHOT, schema);
    expect(schema).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });

  it('各种结构都写得出来，两种引擎写得一样', async () => {
    const db = await openTestBackend({ engine, isMigrated: false });
    const dir = makeTestFolder();
    writeFileSync(join(dir, '0001_everything.sql'), EVERYTHING);
    await migrate(db, dir);
    const schema = await dumpSchema(db);
    await db.close();
    await expect(schema).toMatchFileSnapshot('everything.schema.sql');
  });
});
