-- A save changed as many balances as its postings have units and months and years: 64 for a dispute, the larger half of its time. What
-- it adds is now put aside whole, one row a record, and added to the balances together with that of others. What is still due is part of
-- the balances: whoever reads them adds it. So long as a village has few records a month, hardly two of them meet in one balance; hence
-- what is due to a village or office waits on (`is_own`) when its township's and county's have been brought up to date.

create table balance_due (
  county text collate "C" not null,
  holder text collate "C" not null,
  unit text collate "C" not null,
  is_own boolean not null,
  sign integer not null check (sign in (1, -1)),
  measures text[] not null,
  months integer[] not null,
  keys text[] not null,
  amounts bigint[] not null,
  bases text[] not null
);
create index balance_due_whose on balance_due (county, is_own, holder, unit);
comment on table balance_due is '待并入余额的过账：读余额时一并计入';
comment on column balance_due.is_own is '只待并入该村（科室）自己的余额，乡镇和县的已经并入';
comment on column balance_due.sign is '1 为新增的过账，-1 为撤下的过账';
grant select on balance_due to fadu_app;
alter table balance_due enable row level security;
create policy balance_due_read on balance_due for select to fadu_app using (unit ^@ any ((select fadu_roots())::text[]));

-- Brings the balances of a holder up to date. One pass in the order of the keys, so that two who do it in one county wait and never
-- deadlock.
create function fadu_fold_balances(of_county text, of_holder text) returns void
  language plpgsql security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
  as $$
    begin
      with ripe as materialized (
        select w.unit from balance_due as w where w.county = of_county and w.is_own and w.holder = of_holder
        group by w.unit having count(*) >= 24),
      fresh as materialized (
        delete from balance_due as w where w.county = of_county and not w.is_own and w.holder = of_holder
        returning w.unit, w.sign, w.measures, w.months, w.keys, w.amounts, w.bases),
      kept as materialized (
        delete from balance_due as w where w.county = of_county and w.is_own and w.holder = of_holder and w.unit in (select unit from ripe)
        returning w.unit, w.sign, w.measures, w.months, w.keys, w.amounts, w.bases),
      line as materialized (
        select f.unit, f.sign, d.measure, d.month, d.key, d.amount, d.basis
        from fresh as f, unnest(f.measures, f.months, f.keys, f.amounts, f.bases) as d (measure, month, key, amount, basis)),
      own as (
        insert into balance_due (county, holder, unit, is_own, sign, measures, months, keys, amounts, bases)
        select of_county, of_holder, unit, true, sign, array_agg(measure), array_agg(month), array_agg(key), array_agg(amount), array_agg(basis)
        from line where unit <> of_holder and unit not in (select unit from ripe) group by unit, sign),
      summed as (
        select null as unit, month, measure, key, sum(sign * amount) as amount, sum(sign) as postings,
          coalesce(sum(sign) filter (where basis = 'blank'), 0) as blanks,
          coalesce(sum(sign * amount) filter (where basis = 'summary'), 0) as summary_amount,
          coalesce(sum(sign) filter (where basis = 'none'), 0) as nones,
          coalesce(sum(sign) filter (where basis = 'not-applicable'), 0) as not_applicables
        from line group by month, measure, key
        union all
        select unit, month, measure, key, sum(sign * amount), sum(sign), coalesce(sum(sign) filter (where basis = 'blank'), 0),
          coalesce(sum(sign * amount) filter (where basis = 'summary'), 0), coalesce(sum(sign) filter (where basis = 'none'), 0),
          coalesce(sum(sign) filter (where basis = 'not-applicable'), 0)
        from (
          select * from line where unit <> of_holder and unit in (select unit from ripe)
          union all
          select k.unit, k.sign, d.* from kept as k, unnest(k.measures, k.months, k.keys, k.amounts, k.bases) as d) as owned
        group by unit, month, measure, key),
      placed as materialized (
        select up.code, up.month, s.measure, s.key, s.amount, s.postings, s.blanks, s.summary_amount, s.nones, s.not_applicables
        from summed as s, lateral (
          select s.unit, s.month where s.unit is not null
          union all select of_holder, s.month where s.unit is null
          union all select of_holder, s.month / 100 where s.unit is null
          union all select of_county, s.month / 100 where s.unit is null and of_holder <> of_county) as up (code, month)),
      keyed as (
        insert into balance_key as b (county, unit, month, measure, key, amount)
        select of_county, code, month, measure, key, sum(amount) from placed where key is not null group by 2, 3, 4, 5 order by 2, 3, 4, 5
        on conflict (county, unit, measure, month, key) do update set amount = b.amount + excluded.amount)
      insert into balance as b (county, unit, month, measure, amount, postings, blanks, summary_amount, nones, not_applicables)
      select of_county, code, month, measure, sum(amount), sum(postings), sum(blanks), sum(summary_amount), sum(nones), sum(not_applicables)
      from placed group by 2, 3, 4 order by 2, 3, 4
      on conflict (county, unit, month, measure) do update set
        amount = b.amount + excluded.amount,
        postings = b.postings + excluded.postings,
        blanks = b.blanks + excluded.blanks,
        summary_amount = b.summary_amount + excluded.summary_amount,
        nones = b.nones + excluded.nones,
        not_applicables = b.not_applicables + excluded.not_applicables;
    end
  $$;
comment on function fadu_fold_balances is '把一个乡镇（县）待并入的过账并入余额';
revoke execute on function fadu_fold_balances from public;

-- Many postings at once, as imports write them, meet in the same balances and are added at once. A holder's few put aside are read
-- with its balances, so that they stay few.
create or replace function fadu_keep_balances() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan
  as $$
    declare
      factor integer := case tg_op when 'INSERT' then 1 else -1 end;
      whose record;
    begin
      if (select count(*) from changed) <= 200 then
        insert into balance_due (county, holder, unit, is_own, sign, measures, months, keys, amounts, bases)
        select p.county, p.holder, p.unit, false, factor, array_agg(p.measure),
          array_agg(date_part('year', p.posted_on)::integer * 100 + date_part('month', p.posted_on)::integer),
          array_agg(p.key), array_agg(p.amount), array_agg(p.basis)
        from changed as p group by p.county, p.holder, p.unit;
        for whose in select distinct p.county, p.holder from changed as p order by 1, 2 loop
          if (select count(*) from balance_due as w where w.county = whose.county and not w.is_own and w.holder = whose.holder) >= 64 then
            perform fadu_fold_balances(whose.county, whose.holder);
          end if;
        end loop;
        return null;
      end if;
      insert into balance as b (county, unit, month, measure, amount, postings, blanks, summary_amount, nones, not_applicables)
      select p.county, up.code, up.month, p.measure,
            factor * sum(p.amount), factor * count(*), factor * count(*) filter (where p.basis = 'blank'),
            factor * coalesce(sum(p.amount) filter (where p.basis = 'summary'), 0),
            factor * count(*) filter (where p.basis = 'none'), factor * count(*) filter (where p.basis = 'not-applicable')
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
        select p.county, up.code, up.month, p.measure, p.key, factor * sum(p.amount)
        from changed as p, fadu_counted_at(p.unit, p.holder, p.county, p.posted_on) as up
        where p.key is not null
        group by 1, 2, 3, 4, 5
        order by 1, 2, 3, 4, 5
        on conflict (county, unit, measure, month, key) do update set amount = b.amount + excluded.amount;
      end if;
      return null;
    end
  $$;
