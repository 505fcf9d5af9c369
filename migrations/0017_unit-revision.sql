-- Programs keep the list of units in memory. Several may share one database: each asks this number now and then, and reads the list
-- anew where it has changed.
create table unit_revision (
  one boolean primary key default true check (one),
  revision bigint not null default 0
);
comment on table unit_revision is '单位名册改动过多少次，只有一行';
insert into unit_revision default values;
grant select on unit_revision to fadu_app;

create function fadu_count_unit_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
    begin
      update unit_revision set revision = revision + 1;
      return null;
    end
  $$;

create trigger unit_changed
  after insert or update or delete on unit
  for each statement execute function fadu_count_unit_changes();
create trigger unit_name_changed
  after insert or update or delete on unit_name
  for each statement execute function fadu_count_unit_changes();
