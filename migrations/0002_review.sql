-- Reports of others, read and checked. `kept_by` is the unit whose document it is, hence who sees it: the unit that the report is
-- of, or that of the seat that sent it in while nobody has said whose it is.

create table review (
  county text collate "C" not null,
  id uuid not null,
  kept_by text collate "C" not null,
  unit text collate "C",
  year integer,
  file_name text not null,
  source text not null check (source in ('txt', 'docx', 'doc', 'pdf', 'ofd', 'pasted')),
  digest text not null,
  org text,
  text text not null,
  found jsonb not null,
  by text not null,
  created_at timestamptz not null,
  primary key (county, id)
);
create index review_listed on review (county, year, kept_by);

create table review_judgement (
  county text collate "C" not null,
  unit text collate "C" not null,
  fingerprint text collate "C" not null,
  year integer,
  judgement text not null check (judgement in ('right', 'wrong', 'mended')),
  note text,
  person text not null,
  at timestamptz not null,
  primary key (county, unit, fingerprint)
);

grant select, insert, update, delete on review, review_judgement to fadu_app;

alter table review enable row level security;
create policy review_all on review to fadu_app using (fadu_sees(kept_by));
alter table review_judgement enable row level security;
create policy review_judgement_all on review_judgement to fadu_app using (fadu_sees(unit));

comment on table review is '审读：送来的报告全文及其问题的摘要';
comment on column review.kept_by is '归哪个单位所有：报告的单位；未指明的为送审读的单位';
comment on column review.digest is '原文件的 SM3 校验值';
comment on column review.found is '上次核对发现的问题：指纹和结论，供列表计数';
comment on table review_judgement is '人对审读问题的判断；随指纹保留到文稿的以后各版';
comment on column review_judgement.unit is '与 review.kept_by 相同';
