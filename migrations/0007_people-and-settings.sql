-- People, units and settings are kept in the browser. An account belongs to a unit, whose administrators answer for it; a first
-- password is changed at the first sign-in; a locked account signs in no more.

alter table person add column unit text collate "C" references unit (code);
alter table person add column must_change boolean not null default false;
alter table person add column locked boolean not null default false;
alter table person drop column locked_until;
update person set unit = (select s.unit from seat s where s.person = person.id order by length(s.unit), s.unit limit 1);
comment on column person.unit is '账号所属单位，由该单位（或其上级）的管理员管理';
comment on column person.must_change is '初始密码，首次登录须修改';
comment on column person.locked is '已停用，不能登录';
create index person_unit on person (unit);
create index seat_unit on seat (unit);

-- Somebody may come back to a seat that had ended.
alter table seat drop constraint seat_person_unit_role_key;
create index seat_person on seat (person);

-- Units keep the names they had.
create table unit_name (
  unit text collate "C" not null references unit (code),
  until date not null,
  name text not null,
  short text not null,
  primary key (unit, until)
);
comment on table unit_name is '单位的曾用名，until 为使用该名称的最后一日';
grant select, insert on unit_name to fadu_app;
alter table unit_name enable row level security;
create policy unit_name_read on unit_name for select to fadu_app using (true);
create policy unit_name_write on unit_name for insert to fadu_app with check (unit ^@ any ((select fadu_roots())::text[]));

-- A setting is never changed, only followed by another; the JSON null gives the matter back to the county or to the program's own value.
alter table setting add column version integer not null default 1;
alter table setting add column basis text not null default '';
alter table setting add column set_by text not null default '';
alter table setting add column set_at timestamptz not null default now();
alter table setting drop constraint setting_pkey;
alter table setting add primary key (county, unit, name, version);
comment on column setting.value is '设置的值；JSON null 为恢复上级或系统的规定';
comment on column setting.basis is '依据：文件或会议';
