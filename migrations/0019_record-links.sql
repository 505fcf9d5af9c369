-- Records that show the progress of a task. Ids only: what they say is guarded by the records themselves.
create table record_link (
  county text collate "C" not null,
  holder text collate "C" not null,
  task uuid not null,
  record uuid not null,
  linked_by text not null,
  linked_at timestamptz not null,
  primary key (county, task, record)
);
create index record_link_record on record_link (county, record);
comment on table record_link is '任务与其他台账记录的关联：记录是任务的进展';

grant select, insert, delete on record_link to fadu_app;
alter table record_link enable row level security;
create policy record_link_all on record_link to fadu_app using (holder ^@ any ((select fadu_roots())::text[])
  or starts_with(nullif(current_setting('fadu.scope', true), ''), holder));
