-- Fields that a county or township adds to a declared register for itself. Their values lie in record.fields under ids that begin
-- with x_ and are never given twice, so that no declared field can meet them.
create table extra_field (
  county text collate "C" not null,
  id text collate "C" not null,
  unit text collate "C" not null,
  register text collate "C" not null,
  label text not null,
  kind text not null check (kind in ('text', 'count', 'money', 'date', 'code', 'yes-no')),
  measured_in text,
  options jsonb,
  help text,
  ended boolean not null default false,
  added_at timestamptz not null,
  primary key (county, id)
);
create index extra_field_unit on extra_field (unit);
comment on table extra_field is '县、乡在台账上自行增加的字段；字段值存于 record.fields';
comment on column extra_field.measured_in is '数字的计量单位，用于合计';
comment on column extra_field.options is '选项：键和名称，按序';
comment on column extra_field.ended is '已停用：不再填写，原有内容照存';
grant select, insert, update on extra_field to fadu_app;
alter table extra_field enable row level security;
-- What fields there are is no secret; whoever sees a record must be able to read it.
create policy extra_field_read on extra_field for select to fadu_app using (true);
create policy extra_field_write on extra_field for insert to fadu_app with check (unit ^@ any ((select fadu_roots())::text[]));
create policy extra_field_change on extra_field for update to fadu_app using (unit ^@ any ((select fadu_roots())::text[]));
