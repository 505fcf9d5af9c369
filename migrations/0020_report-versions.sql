-- What a report was at each saved change, who signed which text, and what people remark on its paragraphs. All of it is only ever added
-- to, but for the signatures that stand at present: they lapse with the text they were given to, and the log keeps them.
alter table report add column signatures jsonb not null default '[]';
comment on column report.signatures is '现行签批：签批人、职务、时间和所签正文的校验值；正文改动后失效';

create table report_version (
  county text collate "C" not null,
  report uuid not null,
  version integer not null,
  unit text collate "C" not null,
  act text not null check (act in ('compose', 'edit', 'restore', 'sign', 'approve', 'withdraw', 'return')),
  snapshot jsonb not null,
  edits jsonb not null,
  frozen jsonb,
  note text,
  seat uuid,
  person_name text not null,
  at timestamptz not null,
  primary key (county, report, version)
);
comment on table report_version is '年度报告各版：每次保存、签批、退回时的正文；只增不改';
comment on column report_version.snapshot is '当时的各段文字和其中的数字';
comment on column report_version.frozen is '批准的一版固化的内容';
comment on column report_version.note is '恢复自第几版，撤回的理由，或者退回的意见';

create table report_remark (
  county text collate "C" not null,
  id uuid not null,
  thread uuid not null,
  seq bigint not null,
  unit text collate "C" not null,
  year integer not null,
  outline text not null,
  act text not null check (act in ('comment', 'answer', 'resolve', 'reopen')),
  block text not null,
  beginning text not null,
  passage text,
  says text not null,
  by_county boolean not null,
  seat uuid,
  role text not null,
  person_name text not null,
  at timestamptz not null,
  primary key (county, id)
);
create index report_remark_report on report_remark (county, unit, year, outline, seq);
comment on table report_remark is '报告批注及其答复、了结：不印入报告；只增不改';
comment on column report_remark.thread is '所属批注：第一条的标识';
comment on column report_remark.seq is '所在日志链的序号';
comment on column report_remark.beginning is '批注时该段的开头，段落删去后仍可辨认';
comment on column report_remark.passage is '所选的文字；空为整段';
comment on column report_remark.by_county is '由县级提出的批注及其往来，县级可见';

grant select, insert on report_version, report_remark to fadu_app;
alter table report_version enable row level security;
create policy report_version_read on report_version for select to fadu_app using (unit ^@ any ((select fadu_roots())::text[]));
create policy report_version_add on report_version for insert to fadu_app with check (unit ^@ any ((select fadu_roots())::text[]));
alter table report_remark enable row level security;
create policy report_remark_read on report_remark for select to fadu_app using (unit ^@ any ((select fadu_roots())::text[]));
create policy report_remark_add on report_remark for insert to fadu_app with check (unit ^@ any ((select fadu_roots())::text[]));
