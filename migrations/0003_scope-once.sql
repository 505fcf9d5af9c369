-- Row-level security asked fadu_sees(unit) for every row, a function of SQL that PostgreSQL calls and does not inline: three quarters of
-- the time of a township's figures, nine tenths of a county's. Whose rows a seat sees is now found once a statement, in a subquery.

create function fadu_roots() returns text[]
  language sql stable parallel safe
  as $$
    select case
      when nullif(current_setting('fadu.scope', true), '') is null then array[]::text[]
      else current_setting('fadu.scope', true) || string_to_array(nullif(current_setting('fadu.also', true), ''), ',')
    end
  $$;
comment on function fadu_roots is '席位所见的单位：本单位和并入的单位，各含下级；未设席位的为空';

alter policy unit_write on unit with check (code ^@ any ((select fadu_roots())::text[]));
alter policy unit_change on unit using (code ^@ any ((select fadu_roots())::text[]));
alter policy record_all on record using (unit ^@ any ((select fadu_roots())::text[]));
alter policy posting_all on posting using (unit ^@ any ((select fadu_roots())::text[]));
alter policy balance_read on balance using (unit ^@ any ((select fadu_roots())::text[]));
alter policy file_all on file using (unit ^@ any ((select fadu_roots())::text[]));
alter policy report_all on report using (unit ^@ any ((select fadu_roots())::text[]));
alter policy setting_read on setting
  using (unit ^@ any ((select fadu_roots())::text[]) or starts_with(current_setting('fadu.scope', true), unit));
alter policy setting_write on setting with check (unit ^@ any ((select fadu_roots())::text[]));
alter policy entry_read on entry using (unit ^@ any ((select fadu_roots())::text[]));
alter policy entry_add on entry with check (unit ^@ any ((select fadu_roots())::text[]));
alter policy record_key_all on record_key
  using (holder ^@ any ((select fadu_roots())::text[]) or starts_with(nullif(current_setting('fadu.scope', true), ''), holder));
alter policy chain_head_all on chain_head
  using (holder ^@ any ((select fadu_roots())::text[]) or starts_with(nullif(current_setting('fadu.scope', true), ''), holder));
alter policy number_counter_all on number_counter
  using (holder ^@ any ((select fadu_roots())::text[]) or starts_with(nullif(current_setting('fadu.scope', true), ''), holder));
alter policy review_all on review using (kept_by ^@ any ((select fadu_roots())::text[]));
alter policy review_judgement_all on review_judgement using (unit ^@ any ((select fadu_roots())::text[]));
drop function fadu_sees(text);

-- The embedded database makes a plan for the values of each statement, which for this one took longer than running it.
alter function fadu_keep_balances() set plan_cache_mode = force_generic_plan;
