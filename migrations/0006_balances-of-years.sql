-- A year of a township was the sum of up to 4,000 balances, the more the more records there are, until every month has every
-- measure; keys of distinct measures were counted from their postings. Now a holder and a county have a row for each year as well,
-- whose `month` is the year alone (2023 beside 202301). A county has only these: its months are those of its holders. Distinct
-- keys have balances of their own.

comment on column balance.month is '月份 202301，或年份 2023；村和科室只有月份，县只有年份';

create table balance_key (
  county text collate "C" not null,
  unit text collate "C" not null,
  month integer not null,
  measure text collate "C" not null,
  key text collate "C" not null,
  amount bigint not null,
  primary key (county, unit, measure, month, key)
) with (fillfactor = 50);
comment on table balance_key is '去重计量的余额：单位（含下级）× 月或年 × 计量 × 去重的键';
grant select on balance_key to fadu_app;
alter table balance_key enable row level security;
create policy balance_key_read on balance_key for select to fadu_app using (unit ^@ any ((select fadu_roots())::text[]));

create function fadu_counted_at(unit text, holder text, county text, posted_on date) returns table (code text, month integer)
  language sql immutable parallel safe
  as $$
    select up.code, up.month
    from (select date_part('year', posted_on)::integer * 100 + date_part('month', posted_on)::integer as month offset 0) as m,
      unnest(
        case when unit <> holder then array[unit, holder, holder, county]
             when holder <> county then array[holder, holder, county]
             else array[county, county] end,
        case when unit <> holder then array[m.month, m.month, m.month / 100, m.month / 100]
             when holder <> county then array[m.month, m.month / 100, m.month / 100]
             else array[m.month, m.month / 100] end) as up (code, month)
  $$;
comment on function fadu_counted_at is '一条过账计入哪些单位的月份和年份';

create or replace function fadu_keep_balances() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
  as $$
    declare sign integer := case tg_op when 'INSERT' then 1 else -1 end;
    begin
      insert into balance as b (county, unit, month, measure, amount, postings, blanks, summary_amount, nones, not_applicables)
      select p.county, up.code, up.month, p.measure,
            sign * sum(p.amount), sign * count(*), sign * count(*) filter (where p.basis = 'blank'),
            sign * coalesce(sum(p.amount) filter (where p.basis = 'summary'), 0),
            sign * count(*) filter (where p.basis = 'none'), sign * count(*) filter (where p.basis = 'not-applicable')
      from changed as p, fadu_counted_at(p.unit, p.holder, p.county, p.posted_on) as up
      group by 1, 2, 3, 4
      order by 1, 2, 3, 4
      on conflict (county, unit, month, measure) do update set
        amount = b.amount + excluded.amount,
        postings = b.postings + excluded.postings,
        blanks = b.blanks + excluded.blanks,
        summary_amount = b.summary_amount + excluded.summary_amount,
        nones = b.nones + excluded.nones,
        not_applicables = b.not_applicables + excluded.not_applicables;
      if exists (select from changed where key is not null) then
        insert into balance_key as b (county, unit, month, measure, key, amount)
        select p.county, up.code, up.month, p.measure, p.key, sign * sum(p.amount)
        from changed as p, fadu_counted_at(p.unit, p.holder, p.county, p.posted_on) as up
        where p.key is not null
        group by 1, 2, 3, 4, 5
        order by 1, 2, 3, 4, 5
        on conflict (county, unit, measure, month, key) do update set amount = b.amount + excluded.amount;
      end if;
      return null;
    end
  $$;

delete from balance;
insert into balance (county, unit, month, measure, amount, postings, blanks, summary_amount, nones, not_applicables)
  select p.county, up.code, up.month, p.measure,
    sum(p.amount), count(*), count(*) filter (where p.basis = 'blank'),
    coalesce(sum(p.amount) filter (where p.basis = 'summary'), 0),
    count(*) filter (where p.basis = 'none'), count(*) filter (where p.basis = 'not-applicable')
  from posting as p, fadu_counted_at(p.unit, p.holder, p.county, p.posted_on) as up
  group by 1, 2, 3, 4;
insert into balance_key (county, unit, month, measure, key, amount)
  select p.county, up.code, up.month, p.measure, p.key, sum(p.amount)
  from posting as p, fadu_counted_at(p.unit, p.holder, p.county, p.posted_on) as up
  where p.key is not null
  group by 1, 2, 3, 4, 5;
