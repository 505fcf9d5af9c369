-- Matters are rows of registers, read by their procedure. The journal of what was done in them is only ever added to; what is to be
-- done is kept beside it, so that the list of a seat is a range of an index and not a reading of every matter.

create table step (
  county text collate "C" not null,
  record uuid not null,
  seq integer not null,
  holder text collate "C" not null,
  unit text collate "C" not null,
  procedure text collate "C" not null,
  step text collate "C" not null,
  how text not null check (how in ('done', 'skipped')),
  on_day date,
  outcome text,
  exemption text,
  reason text,
  papers jsonb not null,
  seat uuid,
  person_name text not null,
  at timestamptz not null,
  primary key (county, record, seq)
);
comment on table step is '办理记录：事项各环节由谁、何日、凭什么材料办理或免办；只增不改';
comment on column step.papers is '各项材料的佐证文件：材料标识对应文件标识';

create table open_step (
  county text collate "C" not null,
  record uuid not null,
  procedure text collate "C" not null,
  step text collate "C" not null,
  holder text collate "C" not null,
  unit text collate "C" not null,
  register text collate "C" not null,
  roles text collate "C" not null,
  is_first boolean not null,
  stand text not null check (stand in ('open', 'undecided')),
  opened_on date not null,
  clock text collate "C",
  due_on date,
  sort_on date not null,
  primary key (county, record, procedure, step)
);
create index open_step_todo on open_step (county, holder, roles, sort_on, record, procedure, step);
create index open_step_county on open_step (county, roles, sort_on, record, procedure, step) where roles like '%county-%';
create index open_step_matter on open_step (county, procedure, sort_on, record) where is_first;
comment on table open_step is '待办：事项现在可以办理的环节，由记录和办理记录推出；不含个人信息';
comment on column open_step.roles is '可以办理的岗位，按字母顺序以逗号相连';
comment on column open_step.is_first is '同一事项中最早到期的一个环节';
comment on column open_step.due_on is '期限的最后一日；没有期限或者不能推算的为空';
comment on column open_step.sort_on is '排序用：due_on，空的为 2999-12-31';

grant select, insert on step to fadu_app;
grant select, insert, update, delete on open_step to fadu_app;
alter table step enable row level security;
create policy step_read on step for select to fadu_app using (unit ^@ any ((select fadu_roots())::text[]));
create policy step_add on step for insert to fadu_app with check (unit ^@ any ((select fadu_roots())::text[]));
alter table open_step enable row level security;
create policy open_step_all on open_step to fadu_app using (unit ^@ any ((select fadu_roots())::text[]));
