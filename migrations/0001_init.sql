-- Every large table leads with `county` (six-digit division code) so that it distributes and partitions natively.
-- Division codes are compared byte by byte (collate "C"): a subtree is the range code <= x < code with its last digit raised.
-- Row-level security: fadu.scope is the division code of the seat; unset or empty sees nothing. fadu.also lists, comma separated,
-- the codes of units merged into the seat's unit.

create function fadu_sees(unit text) returns boolean
  language sql stable parallel safe
  as $$
    select case
      when nullif(current_setting('fadu.scope', true), '') is null then false
      when starts_with(unit, current_setting('fadu.scope', true)) then true
      else exists (
        select from unnest(string_to_array(nullif(current_setting('fadu.also', true), ''), ',')) as also
        where starts_with(unit, also))
    end
  $$;

create table unit (
  code text collate "C" primary key,
  name text not null,
  short text not null,
  kind text not null check (kind in ('province', 'city', 'county', 'township', 'village', 'office')),
  since date not null,
  until date,
  successor text collate "C",
  check (until is null or until >= since)
);

create table person (
  id uuid primary key,
  account text collate "C" not null unique,
  name text not null,
  secret text not null,
  locked_until timestamptz
);

create table seat (
  id uuid primary key,
  person uuid not null references person,
  unit text collate "C" not null references unit (code),
  role text not null check (role in ('reporter', 'clerk', 'reviewer', 'principal', 'county-officer', 'county-leader',
    'system-admin', 'security-admin', 'auditor')),
  since date not null,
  until date,
  unique (person, unit, role)
);

create table session (
  token_digest text collate "C" primary key,
  person uuid not null references person,
  seat uuid references seat,
  kind text not null check (kind in ('browser', 'script')),
  label text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person);

create table record (
  county text collate "C" not null,
  id uuid not null,
  register text collate "C" not null,
  unit text collate "C" not null,
  holder text collate "C" not null,
  number text not null,
  kind text not null check (kind in ('row', 'summary')),
  state text not null check (state in ('recorded', 'void')),
  listed_on date not null,
  version integer not null,
  fields jsonb not null,
  source text collate "C",
  changed_at timestamptz not null,
  primary key (county, id)
);
create unique index record_number on record (county, holder, register, number);
create unique index record_source on record (county, holder, register, source) where source is not null;
create index record_listed on record (county, holder, register, listed_on desc, id desc);
create index record_county_listed on record (county, register, listed_on desc, id desc);

create table record_key (
  county text collate "C" not null,
  holder text collate "C" not null,
  register text collate "C" not null,
  key text collate "C" not null,
  record uuid not null,
  primary key (county, holder, register, key)
);
create index record_key_record on record_key (county, record);

create table number_counter (
  county text collate "C" not null,
  holder text collate "C" not null,
  register text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (county, holder, register, year)
);

create table chain_head (
  county text collate "C" not null,
  holder text collate "C" not null,
  seq bigint not null,
  hash text not null,
  primary key (county, holder)
);

create table entry (
  county text collate "C" not null,
  holder text collate "C" not null,
  seq bigint not null,
  unit text collate "C" not null,
  subject text not null check (subject in ('record', 'report', 'setting', 'seat', 'file')),
  subject_id text not null,
  version integer not null,
  action text not null,
  seat uuid,
  person_name text not null,
  at timestamptz not null,
  change jsonb not null,
  previous text not null,
  hash text not null,
  primary key (county, holder, seq)
);
create index entry_subject on entry (county, subject_id, version);

create table posting (
  county text collate "C" not null,
  record uuid not null,
  place integer not null,
  holder text collate "C" not null,
  unit text collate "C" not null,
  measure text collate "C" not null,
  posted_on date not null,
  key text,
  amount bigint not null,
  basis text not null check (basis in ('row', 'summary', 'blank', 'none', 'not-applicable')),
  primary key (county, record, place)
);
create index posting_trace on posting (county, measure, holder, posted_on, record);

-- A balance changes with nearly every save: room on each page keeps the new version beside the old one, without touching indexes.
create table balance (
  county text collate "C" not null,
  unit text collate "C" not null,
  month integer not null,
  measure text collate "C" not null,
  amount bigint not null,
  postings integer not null,
  blanks integer not null,
  summary_amount bigint not null,
  nones integer not null,
  not_applicables integer not null,
  primary key (county, unit, month, measure)
) with (fillfactor = 50);

create index balance_trend on balance (county, unit, measure, month);

create table file (
  county text collate "C" not null,
  id uuid not null,
  record uuid not null,
  holder text collate "C" not null,
  unit text collate "C" not null,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  digest text not null,
  added_at timestamptz not null,
  primary key (county, id)
);
create index file_record on file (county, record);

create table report (
  county text collate "C" not null,
  id uuid not null,
  unit text collate "C" not null,
  year integer not null,
  outline text not null,
  state text not null check (state in ('draft', 'approved')),
  version integer not null,
  edits jsonb not null,
  frozen jsonb,
  digest text,
  changed_at timestamptz not null,
  primary key (county, id),
  unique (county, unit, year, outline)
);

create table setting (
  county text collate "C" not null,
  unit text collate "C" not null,
  name text not null,
  value jsonb not null,
  since date not null,
  primary key (county, unit, name, since)
);

-- Balances follow postings by trigger, so that no writer can forget them: month x measure for the unit itself, its township and
-- its county, each with all below it. Runs as the tables' owner, since a village's posting also counts for the township and the
-- county, whose balances the village may not see. Keys are ordered, so that parallel writers wait and never deadlock.
create function fadu_keep_balances() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
    declare sign integer := case tg_op when 'INSERT' then 1 else -1 end;
    begin
      insert into balance as b (county, unit, month, measure, amount, postings, blanks, summary_amount, nones, not_applicables)
      select p.county, up.code, extract(year from p.posted_on)::integer * 100 + extract(month from p.posted_on)::integer, p.measure,
             sign * sum(p.amount), sign * count(*), sign * count(*) filter (where p.basis = 'blank'),
             sign * coalesce(sum(p.amount) filter (where p.basis = 'summary'), 0),
             sign * count(*) filter (where p.basis = 'none'), sign * count(*) filter (where p.basis = 'not-applicable')
      from changed as p,
           unnest(case when p.unit <> p.holder then array[p.unit, p.holder, p.county]
                       when p.holder <> p.county then array[p.holder, p.county]
                       else array[p.county] end) as up (code)
      group by 1, 2, 3, 4
      order by 1, 2, 3, 4
      on conflict (county, unit, month, measure) do update set
        amount = b.amount + excluded.amount,
        postings = b.postings + excluded.postings,
        blanks = b.blanks + excluded.blanks,
        summary_amount = b.summary_amount + excluded.summary_amount,
        nones = b.nones + excluded.nones,
        not_applicables = b.not_applicables + excluded.not_applicables;
      return null;
    end
  $$;
create trigger posting_added after insert on posting
  referencing new table as changed for each statement execute function fadu_keep_balances();
create trigger posting_removed after delete on posting
  referencing old table as changed for each statement execute function fadu_keep_balances();

-- Rights. Entries are only ever added; balances are only ever read (the trigger keeps them).
grant select on unit, balance to fadu_app;
grant insert, update on unit to fadu_app;
grant select, insert, update on person, seat, record, number_counter, chain_head, report, file to fadu_app;
grant select, insert, update, delete on session to fadu_app;
grant select, insert on entry, setting to fadu_app;
grant select, insert, delete on posting, record_key to fadu_app;

-- Row-level security, as the second wall behind the use cases' own conditions.
alter table unit enable row level security;
create policy unit_read on unit for select to fadu_app using (true);
create policy unit_write on unit for insert to fadu_app with check (fadu_sees(code));
create policy unit_change on unit for update to fadu_app using (fadu_sees(code));

-- Persons and seats are seen by the sign-in and by administrators only; sessions by the sign-in only.
alter table person enable row level security;
alter table seat enable row level security;
alter table session enable row level security;
create policy person_all on person to fadu_app
  using (current_setting('fadu.task', true) in ('sign-in', 'administer'));
create policy seat_all on seat to fadu_app
  using (current_setting('fadu.task', true) in ('sign-in', 'administer'));
create policy session_all on session to fadu_app
  using (current_setting('fadu.task', true) in ('sign-in', 'administer'));

alter table record enable row level security;
create policy record_all on record to fadu_app using (fadu_sees(unit));
alter table posting enable row level security;
create policy posting_all on posting to fadu_app using (fadu_sees(unit));
alter table balance enable row level security;
create policy balance_read on balance for select to fadu_app using (fadu_sees(unit));
alter table file enable row level security;
create policy file_all on file to fadu_app using (fadu_sees(unit));
alter table report enable row level security;
create policy report_all on report to fadu_app using (fadu_sees(unit));
alter table setting enable row level security;
create policy setting_read on setting for select to fadu_app
  using (fadu_sees(unit) or starts_with(current_setting('fadu.scope', true), unit));
create policy setting_write on setting for insert to fadu_app with check (fadu_sees(unit));

-- Whoever writes in a township's chain needs its head and counter, also from a village seat below it.
alter table entry enable row level security;
create policy entry_read on entry for select to fadu_app using (fadu_sees(unit));
create policy entry_add on entry for insert to fadu_app with check (fadu_sees(unit));
alter table record_key enable row level security;
create policy record_key_all on record_key to fadu_app
  using (fadu_sees(holder) or starts_with(nullif(current_setting('fadu.scope', true), ''), holder));
alter table chain_head enable row level security;
create policy chain_head_all on chain_head to fadu_app
  using (fadu_sees(holder) or starts_with(nullif(current_setting('fadu.scope', true), ''), holder));
alter table number_counter enable row level security;
create policy number_counter_all on number_counter to fadu_app
  using (fadu_sees(holder) or starts_with(nullif(current_setting('fadu.scope', true), ''), holder));

comment on table unit is '单位：行政区划及其内设机构，含起止日期和承继单位';
comment on table person is '人员账号；secret 为 argon2 摘要';
comment on table seat is '席位：人员在某单位的岗位';
comment on table session is '登录会话和个人访问令牌；只存摘要';
comment on table record is '台账记录的现状；由 entry 逐条折叠而成';
comment on column record.fields is '字段值；个人信息为密文';
comment on column record.source is '导入行的指纹，同一文件再次导入不重复登记';
comment on table record_key is '台账内不得重复的字段组合';
comment on table number_counter is '编号：每个乡镇、台账、年度的最后流水号';
comment on table chain_head is '每个乡镇日志链的末端';
comment on table entry is '日志：只增不改，SM3 逐条相链';
comment on table posting is '过账：一条记录在某日对某计量的贡献';
comment on table balance is '余额：单位（含下级）× 月 × 计量，由触发器随过账维护';
comment on table file is '佐证材料目录；内容按 SM3 存放';
comment on table report is '年度报告：草稿的改动，或批准后固化的数字';
comment on table setting is '县、乡设置，按生效日期';
