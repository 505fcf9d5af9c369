-- An import's postings are added up by unit, measure and month before they are spread over the unit, its township and its county: of
-- 175,000 postings some 7,000 are spread instead of all, each to four balances.
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
          if (select count(*) from balance_due as w where w.county = whose.county and not w.is_own and w.holder = whose.holder) >= 24 then
            perform fadu_fold_balances(whose.county, whose.holder);
          end if;
        end loop;
        return null;
      end if;
      insert into balance as b (county, unit, month, measure, amount, postings, blanks, summary_amount, nones, not_applicables)
      select s.county, up.code, up.month, s.measure, factor * sum(s.amount), factor * sum(s.postings), factor * sum(s.blanks),
            factor * sum(s.summary_amount), factor * sum(s.nones), factor * sum(s.not_applicables)
      from (
          select p.county, p.holder, p.unit, p.measure, date_trunc('month', p.posted_on)::date as in_month, sum(p.amount) as amount,
            count(*) as postings, count(*) filter (where p.basis = 'blank') as blanks,
            coalesce(sum(p.amount) filter (where p.basis = 'summary'), 0) as summary_amount,
            count(*) filter (where p.basis = 'none') as nones, count(*) filter (where p.basis = 'not-applicable') as not_applicables
          from changed as p group by 1, 2, 3, 4, 5) as s,
        fadu_counted_at(s.unit, s.holder, s.county, s.in_month) as up
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
        select s.county, up.code, up.month, s.measure, s.key, factor * sum(s.amount)
        from (
            select p.county, p.holder, p.unit, p.measure, p.key, date_trunc('month', p.posted_on)::date as in_month, sum(p.amount) as amount
            from changed as p where p.key is not null group by 1, 2, 3, 4, 5, 6) as s,
          fadu_counted_at(s.unit, s.holder, s.county, s.in_month) as up
        group by 1, 2, 3, 4, 5
        order by 1, 2, 3, 4, 5
        on conflict (county, unit, measure, month, key) do update set amount = b.amount + excluded.amount;
      end if;
      return null;
    end
  $$;
