-- Chinese has no spaces between words: what a record says is kept as every two characters that stand side by side, in a table of its
-- own, so that saving touches no further index of `record`. Beside them stand its register, holder, unit, year and options, so that one
-- index answers what is asked together. Only fields without personal data are kept.
create table record_words (
  county text collate "C" not null,
  record uuid not null,
  unit text collate "C" not null,
  words tsvector not null,
  primary key (county, record)
);
-- Short lists of what is yet to be put into the index: no save has to wait long for putting them in.
create index record_words_found on record_words using gin (words) with (fastupdate = on, gin_pending_list_limit = 1024);
alter table record_words alter column words set statistics 0;
comment on table record_words is '检索：每条记录（不含个人信息）相邻两字及其台账、单位、年份、选项';
grant select, insert, update on record_words to fadu_app;
alter table record_words enable row level security;
create policy record_words_all on record_words to fadu_app using (unit ^@ any ((select fadu_roots())::text[]));

-- Under row-level security `@@` may not use an index, since it is not known to keep what it sees to itself. So the owner searches, under
-- the same scope, and gives ids only; whoever asks reads the records themselves, under row-level security again.
create function fadu_found(of_county text, wanted tsquery, most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  set enable_seqscan = off set enable_indexscan = off
  as $$
    select w.record from public.record_words as w
    where w.county = of_county and w.words @@ wanted and w.unit ^@ any ((select public.fadu_roots())::text[])
    limit most
  $$;
comment on function fadu_found is '席位范围内含有所要字词的记录，至多若干条';
revoke execute on function fadu_found from public;
grant execute on function fadu_found to fadu_app;
