-- By which calendar, limits and procedures a county's matters were last reckoned. Where the program now knows others, they are reckoned
-- anew in slices.
create table reckoning (
  county text collate "C" primary key,
  dates text not null,
  procedures text not null,
  at timestamptz not null
);
comment on table reckoning is '各县事项的期限上次按哪个日历、哪些期限和程序推算';
comment on column reckoning.dates is '日历和期限的校验值';
comment on column reckoning.procedures is '程序声明的校验值';
grant select, insert, update on reckoning to fadu_app;
alter table reckoning enable row level security;
create policy reckoning_all on reckoning to fadu_app using (county ^@ any ((select fadu_roots())::text[]));

-- What the clocks of a matter last wrote into its record, so that a new reckoning may replace it and leaves alone what a person typed.
alter table open_step add column dues jsonb;
comment on column open_step.dues is '填入记录的各期限的最后一日；只在 is_first 的一行';
