-- What a seat keeps for itself: views of lists, what was typed and not yet saved, when its home page was last looked at. Each lies under
-- the unit of the seat, and is seen in a seat of that very unit only; which seat it belongs to is asked by the use case.
create table list_view (
  seat uuid not null references seat,
  id uuid not null,
  unit text collate "C" not null,
  register text collate "C" not null,
  name text not null,
  query text not null,
  changed_at timestamptz not null,
  primary key (seat, id),
  unique (seat, register, name)
);
comment on table list_view is '席位保存的台账视图：筛选、排序、列';

create table draft (
  seat uuid not null references seat,
  register text collate "C" not null,
  -- Of a new record the nil UUID.
  record uuid not null,
  unit text collate "C" not null,
  sealed text not null,
  changed_at timestamptz not null,
  primary key (seat, register, record)
);
comment on table draft is '没有保存的填写内容，整体加密';
comment on column draft.record is '更正哪条记录；全零为新登记';

create table seat_visit (
  seat uuid primary key references seat,
  unit text collate "C" not null,
  at timestamptz not null,
  before timestamptz
);
comment on table seat_visit is '席位上次打开首页的时刻；只用于列出其后的改动，不作统计';

grant select, insert, update, delete on list_view, draft, seat_visit to fadu_app;
alter table list_view enable row level security;
create policy list_view_own on list_view to fadu_app using (unit = nullif(current_setting('fadu.scope', true), ''));
alter table draft enable row level security;
create policy draft_own on draft to fadu_app using (unit = nullif(current_setting('fadu.scope', true), ''));
alter table seat_visit enable row level security;
create policy seat_visit_own on seat_visit to fadu_app using (unit = nullif(current_setting('fadu.scope', true), ''));

create index file_holder on file (county, holder, added_at);
