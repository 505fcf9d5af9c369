-- Made by test/store/schema-snapshot.test.ts from the catalogue. Not to be run: see the migrations.

schema shown
  grant usage to fadu_app

domain share as numeric(5,2) not null
  constraint share_check CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (100)::numeric)))

enum mood
  '平'
  '急'

function add_up(a integer, b integer)
  CREATE OR REPLACE FUNCTION public.add_up(a integer, b integer DEFAULT 1)
   RETURNS integer
   LANGUAGE sql
   IMMUTABLE PARALLEL SAFE STRICT
  AS $function$select a + b$function$
  grant execute to fadu_app

function touch()
  CREATE OR REPLACE FUNCTION public.touch()
   RETURNS trigger
   LANGUAGE plpgsql
  AS $function$ begin new.at := now(); return new; end $function$
  comment '记下时间'
  grant execute to public

sequence ticket
  grant usage to fadu_app

table child -- 子表
  parent bigint not null
  at timestamp(3) with time zone not null default now()
  amount numeric(12,2) -- 金额，单位元
  body jsonb
  constraint child_amount_check CHECK ((amount >= (0)::numeric))
  constraint child_parent_fkey FOREIGN KEY (parent) REFERENCES parent(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
  constraint child_pkey PRIMARY KEY (parent, at)
  CREATE INDEX child_body ON public.child USING gin (body jsonb_path_ops)
  CREATE INDEX child_recent ON public.child USING btree (at DESC NULLS LAST, parent) INCLUDE (amount) WHERE (amount > (0)::numeric)
  CREATE UNIQUE INDEX child_lower ON public.child USING btree (lower((body ->> 'name'::text)))
  CREATE TRIGGER touched BEFORE UPDATE OF amount ON public.child FOR EACH ROW WHEN ((old.amount IS DISTINCT FROM new.amount)) EXECUTE FUNCTION touch()
  row level security, also for the owner
  policy child_read for select to fadu_app using ((parent = ANY (ARRAY[1, 2])))
  policy child_write as restrictive for insert to public with check ((amount > (( SELECT 0))::numeric))
  grant insert, select to fadu_app
  grant update (amount, body) to fadu_app

table parent
  id bigint not null generated always as identity
  code text collate "C" not null
  part share
  mood mood default '平'::mood
  tags text[] not null default '{}'::text[]
  long text generated always as ((code || '号'::text)) stored
  constraint parent_code_key UNIQUE (code)
  constraint parent_pkey PRIMARY KEY (id)

table schema_version -- 已应用的迁移文件
  number integer not null
  file text not null
  checksum text not null
  applied_at timestamp with time zone not null default now()
  constraint schema_version_pkey PRIMARY KEY (number)

table shown.copy
  id bigint not null generated always as identity
  code text collate "C" not null
  part share
  mood mood default '平'::mood
  tags text[] not null default '{}'::text[]
  long text generated always as ((code || '号'::text)) stored
  constraint copy_code_key UNIQUE (code)
  constraint copy_pkey PRIMARY KEY (id)

table slice
  county text not null
  posted_on date not null
  partition by LIST (county)
  constraint slice_pkey PRIMARY KEY (county, posted_on)

table slice_one
  county text not null
  posted_on date not null
  partition of slice FOR VALUES IN ('990101')
  constraint slice_one_pkey PRIMARY KEY (county, posted_on)

view seen
  id bigint
  children bigint
   SELECT p.id,
    count(*) AS children
   FROM (parent p
     JOIN child c ON ((c.parent = p.id)))
  GROUP BY p.id;
