-- Made by test/store/schema-snapshot.test.ts from the catalogue. Not to be run: see the migrations.

function fadu_count_unit_changes()
  CREATE OR REPLACE FUNCTION public.fadu_count_unit_changes()
   RETURNS trigger
   LANGUAGE plpgsql
   SECURITY DEFINER
   SET search_path TO 'pg_catalog', 'public'
  AS $function$
      begin
        update unit_revision set revision = revision + 1;
        return null;
      end
    $function$
  grant execute to public

function fadu_counted_at(unit text, holder text, county text, posted_on date)
  CREATE OR REPLACE FUNCTION public.fadu_counted_at(unit text, holder text, county text, posted_on date)
   RETURNS TABLE(code text, month integer)
   LANGUAGE sql
   IMMUTABLE PARALLEL SAFE
  AS $function$
      select up.code, up.month
      from (select date_part('year', posted_on)::integer * 100 + date_part('month', posted_on)::integer as month offset 0) as m,
        unnest(
          case when unit <> holder then array[unit, holder, holder, county]
               when holder <> county then array[holder, holder, county]
               else array[county, county] end,
          case when unit <> holder then array[m.month, m.month, m.month / 100, m.month / 100]
               when holder <> county then array[m.month, m.month / 100, m.month / 100]
               else array[m.month, m.month / 100] end) as up (code, month)
    $function$
  comment '一条过账计入哪些单位的月份和年份'
  grant execute to public

function fadu_fold_balances(of_county text, of_holder text)
  CREATE OR REPLACE FUNCTION public.fadu_fold_balances(of_county text, of_holder text)
   RETURNS void
   LANGUAGE plpgsql
   SECURITY DEFINER
   SET search_path TO 'pg_catalog', 'public'
   SET plan_cache_mode TO 'force_generic_plan'
  AS $function$
      begin
        with ripe as materialized (
          select w.unit from balance_due as w where w.county = of_county and w.is_own and w.holder = of_holder
          group by w.unit having count(*) >= 12),
        fresh as materialized (
          delete from balance_due as w where w.county = of_county and not w.is_own and w.holder = of_holder
          returning w.unit, w.sign, w.measures, w.months, w.keys, w.amounts, w.bases),
        kept as materialized (
          delete from balance_due as w where w.county = of_county and w.is_own and w.holder = of_holder and w.unit in (select unit from ripe)
          returning w.unit, w.sign, w.measures, w.months, w.keys, w.amounts, w.bases),
        line as materialized (
          select f.unit, f.sign, d.measure, d.month, d.key, d.amount, d.basis
          from fresh as f, unnest(f.measures, f.months, f.keys, f.amounts, f.bases) as d (measure, month, key, amount, basis)),
        own as (
          insert into balance_due (county, holder, unit, is_own, sign, measures, months, keys, amounts, bases)
          select of_county, of_holder, unit, true, sign, array_agg(measure), array_agg(month), array_agg(key), array_agg(amount), array_agg(basis)
          from line where unit <> of_holder and unit not in (select unit from ripe) group by unit, sign),
        summed as (
          select null as unit, month, measure, key, sum(sign * amount) as amount, sum(sign) as postings,
            coalesce(sum(sign) filter (where basis = 'blank'), 0) as blanks,
            coalesce(sum(sign * amount) filter (where basis = 'summary'), 0) as summary_amount,
            coalesce(sum(sign) filter (where basis = 'none'), 0) as nones,
            coalesce(sum(sign) filter (where basis = 'not-applicable'), 0) as not_applicables
          from line group by month, measure, key
          union all
          select unit, month, measure, key, sum(sign * amount), sum(sign), coalesce(sum(sign) filter (where basis = 'blank'), 0),
            coalesce(sum(sign * amount) filter (where basis = 'summary'), 0), coalesce(sum(sign) filter (where basis = 'none'), 0),
            coalesce(sum(sign) filter (where basis = 'not-applicable'), 0)
          from (
            select * from line where unit <> of_holder and unit in (select unit from ripe)
            union all
            select k.unit, k.sign, d.* from kept as k, unnest(k.measures, k.months, k.keys, k.amounts, k.bases) as d) as owned
          group by unit, month, measure, key),
        placed as materialized (
          select up.code, up.month, s.measure, s.key, s.amount, s.postings, s.blanks, s.summary_amount, s.nones, s.not_applicables
          from summed as s, lateral (
            select s.unit, s.month where s.unit is not null
            union all select of_holder, s.month where s.unit is null
            union all select of_holder, s.month / 100 where s.unit is null
            union all select of_county, s.month / 100 where s.unit is null and of_holder <> of_county) as up (code, month)),
        keyed as (
          insert into balance_key as b (county, unit, month, measure, key, amount)
          select of_county, code, month, measure, key, sum(amount) from placed where key is not null group by 2, 3, 4, 5 order by 2, 3, 4, 5
          on conflict (county, unit, measure, month, key) do update set amount = b.amount + excluded.amount)
        insert into balance as b (county, unit, month, measure, amount, postings, blanks, summary_amount, nones, not_applicables)
        select of_county, code, month, measure, sum(amount), sum(postings), sum(blanks), sum(summary_amount), sum(nones), sum(not_applicables)
        from placed group by 2, 3, 4 order by 2, 3, 4
        on conflict (county, unit, month, measure) do update set
          amount = b.amount + excluded.amount,
          postings = b.postings + excluded.postings,
          blanks = b.blanks + excluded.blanks,
          summary_amount = b.summary_amount + excluded.summary_amount,
          nones = b.nones + excluded.nones,
          not_applicables = b.not_applicables + excluded.not_applicables;
      end
    $function$
  comment '把一个乡镇（县）待并入的过账并入余额'

function fadu_found(of_county text, wanted tsquery, most integer)
  CREATE OR REPLACE FUNCTION public.fadu_found(of_county text, wanted tsquery, most integer)
   RETURNS SETOF uuid
   LANGUAGE sql
   STABLE SECURITY DEFINER
   SET search_path TO 'pg_catalog', 'public'
   SET enable_seqscan TO 'off'
   SET enable_indexscan TO 'off'
  AS $function$
      select w.record from public.record_words as w
      where w.county = of_county and w.words @@ wanted and w.unit ^@ any ((select public.fadu_roots())::text[])
      limit most
    $function$
  comment '席位范围内含有所要字词的记录，至多若干条'
  grant execute to fadu_app

function fadu_keep_balances()
  CREATE OR REPLACE FUNCTION public.fadu_keep_balances()
   RETURNS trigger
   LANGUAGE plpgsql
   SECURITY DEFINER
   SET search_path TO 'pg_catalog', 'public'
   SET plan_cache_mode TO 'force_generic_plan'
  AS $function$
      declare
        factor integer := case tg_op when 'INSERT' then 1 else -1 end;
        whose record;
      begin
        if (select count(*) from changed) <= 200 then
          insert into balance_due (county, holder, unit, is_own, sign, measures, months, keys, amounts, bases)
          select p.county, p.holder, p.unit, false, factor, array_agg(p.measure),
            array_agg(date_part('year', p.posted_on)::integer * 100 + date_part('month', p.posted_on)::integer),
            array_agg(p.key), array_agg(p.amount), array_agg(p.basis)
          from changed as p group by p.county, p.holder, p.unit;
          for whose in select distinct p.county, p.holder from changed as p order by 1, 2 loop
            if (select count(*) from balance_due as w where w.county = whose.county and not w.is_own and w.holder = whose.holder) >= 24 then
              perform fadu_fold_balances(whose.county, whose.holder);
            end if;
          end loop;
          return null;
        end if;
        insert into balance as b (county, unit, month, measure, amount, postings, blanks, summary_amount, nones, not_applicables)
        select s.county, up.code, up.month, s.measure, factor * sum(s.amount), factor * sum(s.postings), factor * sum(s.blanks),
              factor * sum(s.summary_amount), factor * sum(s.nones), factor * sum(s.not_applicables)
        from (
            select p.county, p.holder, p.unit, p.measure, date_trunc('month', p.posted_on)::date as in_month, sum(p.amount) as amount,
              count(*) as postings, count(*) filter (where p.basis = 'blank') as blanks,
              coalesce(sum(p.amount) filter (where p.basis = 'summary'), 0) as summary_amount,
              count(*) filter (where p.basis = 'none') as nones, count(*) filter (where p.basis = 'not-applicable') as not_applicables
            from changed as p group by 1, 2, 3, 4, 5) as s,
          fadu_counted_at(s.unit, s.holder, s.county, s.in_month) as up
        group by 1, 2, 3, 4
        order by 1, 2, 3, 4
        on conflict (county, unit, month, measure) do update set
          amount = b.amount + excluded.amount,
          postings = b.postings + excluded.postings,
          blanks = b.blanks + excluded.blanks,
          summary_amount = b.summary_amount + excluded.summary_amount,
          nones = b.nones + excluded.nones,
          not_applicables = b.not_applicables + excluded.not_applicables;
        if exists (select from changed where key is not null) then
          insert into balance_key as b (county, unit, month, measure, key, amount)
          select s.county, up.code, up.month, s.measure, s.key, factor * sum(s.amount)
          from (
              select p.county, p.holder, p.unit, p.measure, p.key, date_trunc('month', p.posted_on)::date as in_month, sum(p.amount) as amount
              from changed as p where p.key is not null group by 1, 2, 3, 4, 5, 6) as s,
            fadu_counted_at(s.unit, s.holder, s.county, s.in_month) as up
          group by 1, 2, 3, 4, 5
          order by 1, 2, 3, 4, 5
          on conflict (county, unit, measure, month, key) do update set amount = b.amount + excluded.amount;
        end if;
        return null;
      end
    $function$
  grant execute to public

function fadu_roots()
  CREATE OR REPLACE FUNCTION public.fadu_roots()
   RETURNS text[]
   LANGUAGE sql
   STABLE PARALLEL SAFE
  AS $function$
      select case
        when nullif(current_setting('fadu.scope', true), '') is null then array[]::text[]
        else current_setting('fadu.scope', true) || string_to_array(nullif(current_setting('fadu.also', true), ''), ',')
      end
    $function$
  comment '席位所见的单位：本单位和并入的单位，各含下级；未设席位的为空'
  grant execute to public

table balance -- 余额：单位（含下级）× 月 × 计量，由触发器随过账维护
  county text collate "C" not null
  unit text collate "C" not null
  month integer not null -- 月份 202301，或年份 2023；村和科室只有月份，县只有年份
  measure text collate "C" not null
  amount bigint not null
  postings integer not null
  blanks integer not null
  summary_amount bigint not null
  nones integer not null
  not_applicables integer not null
  constraint balance_pkey PRIMARY KEY (county, unit, month, measure)
  CREATE INDEX balance_trend ON public.balance USING btree (county, unit, measure, month)
  row level security
  policy balance_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  policy balance_read for select to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant select to fadu_app

table balance_due -- 待并入余额的过账：读余额时一并计入
  county text collate "C" not null
  holder text collate "C" not null
  unit text collate "C" not null
  is_own boolean not null -- 只待并入该村（科室）自己的余额，乡镇和县的已经并入
  sign integer not null -- 1 为新增的过账，-1 为撤下的过账
  measures text[] not null
  months integer[] not null
  keys text[] not null
  amounts bigint[] not null
  bases text[] not null
  constraint balance_due_sign_check CHECK ((sign = ANY (ARRAY[1, '-1'::integer])))
  CREATE INDEX balance_due_whose ON public.balance_due USING btree (county, is_own, holder, unit)
  row level security
  policy balance_due_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  policy balance_due_read for select to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant select to fadu_app

table balance_key -- 去重计量的余额：单位（含下级）× 月或年 × 计量 × 去重的键
  county text collate "C" not null
  unit text collate "C" not null
  month integer not null
  measure text collate "C" not null
  key text collate "C" not null
  amount bigint not null
  constraint balance_key_pkey PRIMARY KEY (county, unit, measure, month, key)
  row level security
  policy balance_key_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  policy balance_key_read for select to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant select to fadu_app

table calendar_feed -- 席位的日历订阅地址；只存摘要
  seat uuid not null
  token_digest text collate "C" not null
  created_at timestamp with time zone not null
  constraint calendar_feed_pkey PRIMARY KEY (seat)
  constraint calendar_feed_seat_fkey FOREIGN KEY (seat) REFERENCES seat(id)
  constraint calendar_feed_token_digest_key UNIQUE (token_digest)
  row level security
  policy calendar_feed_all for all to fadu_app using ((current_setting('fadu.task'::text, true) = 'sign-in'::text))
  grant delete, insert, select, update to fadu_app

table chain_head -- 每个乡镇日志链的末端
  county text collate "C" not null
  holder text collate "C" not null
  seq bigint not null
  hash text not null
  constraint chain_head_pkey PRIMARY KEY (county, holder)
  row level security
  policy chain_head_all for all to fadu_app using (((holder ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])) OR starts_with(NULLIF(current_setting('fadu.scope'::text, true), ''::text), holder)))
  grant insert, select, update to fadu_app

table digest_mail -- 发给席位的待办提醒邮件；sending 为没有得到邮件服务器的答复
  id uuid not null
  seat uuid not null
  unit text collate "C" not null
  on_day date not null
  things integer not null
  state text not null
  problem text
  at timestamp with time zone not null
  constraint digest_mail_pkey PRIMARY KEY (id)
  constraint digest_mail_seat_fkey FOREIGN KEY (seat) REFERENCES seat(id)
  constraint digest_mail_state_check CHECK ((state = ANY (ARRAY['sending'::text, 'sent'::text, 'failed'::text])))
  CREATE INDEX digest_mail_seat ON public.digest_mail USING btree (seat, at DESC)
  row level security
  policy digest_mail_own for all to fadu_app using ((unit = NULLIF(current_setting('fadu.scope'::text, true), ''::text)))
  grant insert, select, update to fadu_app

table draft -- 没有保存的填写内容，整体加密
  seat uuid not null
  register text collate "C" not null
  record uuid not null -- 更正哪条记录；全零为新登记
  unit text collate "C" not null
  sealed text not null
  changed_at timestamp with time zone not null
  constraint draft_pkey PRIMARY KEY (seat, register, record)
  constraint draft_seat_fkey FOREIGN KEY (seat) REFERENCES seat(id)
  row level security
  policy draft_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  policy draft_own for all to fadu_app using ((unit = NULLIF(current_setting('fadu.scope'::text, true), ''::text)))
  grant delete, insert, select, update to fadu_app

table entry -- 日志：只增不改，SM3 逐条相链
  county text collate "C" not null
  holder text collate "C" not null
  seq bigint not null
  unit text collate "C" not null
  subject text not null
  subject_id text not null
  version integer not null
  action text not null
  seat uuid
  person_name text not null
  at timestamp with time zone not null
  change jsonb not null
  previous text not null
  hash text not null
  constraint entry_pkey PRIMARY KEY (county, holder, seq)
  constraint entry_subject_check CHECK ((subject = ANY (ARRAY['record'::text, 'report'::text, 'setting'::text, 'seat'::text, 'file'::text, 'review'::text])))
  CREATE INDEX entry_subject ON public.entry USING btree (county, subject_id, version)
  row level security
  policy entry_add for insert to fadu_app with check ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy entry_read for select to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select to fadu_app

table extra_field -- 县、乡在台账上自行增加的字段；字段值存于 record.fields
  county text collate "C" not null
  id text collate "C" not null
  unit text collate "C" not null
  register text collate "C" not null
  label text not null
  kind text not null
  measured_in text -- 数字的计量单位，用于合计
  options jsonb -- 选项：键和名称，按序
  help text
  ended boolean not null default false -- 已停用：不再填写，原有内容照存
  added_at timestamp with time zone not null
  constraint extra_field_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'count'::text, 'money'::text, 'date'::text, 'code'::text, 'yes-no'::text])))
  constraint extra_field_pkey PRIMARY KEY (county, id)
  CREATE INDEX extra_field_unit ON public.extra_field USING btree (unit)
  row level security
  policy extra_field_change for update to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy extra_field_read for select to fadu_app using (true)
  policy extra_field_write for insert to fadu_app with check ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select, update to fadu_app

table file -- 佐证材料目录；内容按 SM3 存放
  county text collate "C" not null
  id uuid not null
  record uuid not null
  holder text collate "C" not null
  unit text collate "C" not null
  name text not null
  media_type text not null
  size_bytes bigint not null
  digest text not null
  added_at timestamp with time zone not null
  replaces uuid -- 替换的前一版材料；空为第一版
  added_by text not null default ''::text -- 上传人
  constraint file_pkey PRIMARY KEY (county, id)
  CREATE INDEX file_holder ON public.file USING btree (county, holder, added_at)
  CREATE INDEX file_record ON public.file USING btree (county, record)
  CREATE UNIQUE INDEX file_replaces ON public.file USING btree (county, replaces)
  row level security
  policy file_all for all to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy file_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant insert, select, update to fadu_app

table list_view -- 席位保存的台账视图：筛选、排序、列
  seat uuid not null
  id uuid not null
  unit text collate "C" not null
  register text collate "C" not null
  name text not null
  query text not null
  changed_at timestamp with time zone not null
  constraint list_view_pkey PRIMARY KEY (seat, id)
  constraint list_view_seat_fkey FOREIGN KEY (seat) REFERENCES seat(id)
  constraint list_view_seat_register_name_key UNIQUE (seat, register, name)
  row level security
  policy list_view_own for all to fadu_app using ((unit = NULLIF(current_setting('fadu.scope'::text, true), ''::text)))
  grant delete, insert, select, update to fadu_app

table number_counter -- 编号：每个乡镇、台账、年度的最后流水号
  county text collate "C" not null
  holder text collate "C" not null
  register text collate "C" not null
  year integer not null
  last integer not null
  constraint number_counter_pkey PRIMARY KEY (county, holder, register, year)
  row level security
  policy number_counter_all for all to fadu_app using (((holder ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])) OR starts_with(NULLIF(current_setting('fadu.scope'::text, true), ''::text), holder)))
  policy number_counter_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant insert, select, update to fadu_app

table open_step -- 待办：事项现在可以办理的环节，由记录和办理记录推出；不含个人信息
  county text collate "C" not null
  record uuid not null
  procedure text collate "C" not null
  step text collate "C" not null
  holder text collate "C" not null
  unit text collate "C" not null
  register text collate "C" not null
  roles text collate "C" not null -- 可以办理的岗位，按字母顺序以逗号相连
  is_first boolean not null -- 同一事项中最早到期的一个环节
  stand text not null
  opened_on date not null
  clock text collate "C"
  due_on date -- 期限的最后一日；没有期限或者不能推算的为空
  sort_on date not null -- 排序用：due_on，空的为 2999-12-31
  dues jsonb -- 填入记录的各期限的最后一日；只在 is_first 的一行
  constraint open_step_pkey PRIMARY KEY (county, record, procedure, step)
  constraint open_step_stand_check CHECK ((stand = ANY (ARRAY['open'::text, 'undecided'::text])))
  CREATE INDEX open_step_county ON public.open_step USING btree (county, roles, sort_on, record, procedure, step) WHERE (roles ~~ '%county-%'::text)
  CREATE INDEX open_step_matter ON public.open_step USING btree (county, procedure, sort_on, record) WHERE is_first
  CREATE INDEX open_step_todo ON public.open_step USING btree (county, holder, roles, sort_on, record, procedure, step)
  row level security
  policy open_step_all for all to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy open_step_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant delete, insert, select, update to fadu_app

table person -- 人员账号；secret 为 argon2 摘要
  id uuid not null
  account text collate "C" not null
  name text not null
  secret text not null
  unit text collate "C" -- 账号所属单位，由该单位（或其上级）的管理员管理
  must_change boolean not null default false -- 初始密码，首次登录须修改
  locked boolean not null default false -- 已停用，不能登录
  constraint person_account_key UNIQUE (account)
  constraint person_pkey PRIMARY KEY (id)
  constraint person_unit_fkey FOREIGN KEY (unit) REFERENCES unit(code)
  CREATE INDEX person_unit ON public.person USING btree (unit)
  row level security
  policy person_all for all to fadu_app using ((current_setting('fadu.task'::text, true) = ANY (ARRAY['sign-in'::text, 'administer'::text])))
  grant insert, select, update to fadu_app

table posting -- 过账：一条记录在某日对某计量的贡献
  county text collate "C" not null
  record uuid not null
  place integer not null
  holder text collate "C" not null
  unit text collate "C" not null
  measure text collate "C" not null
  posted_on date not null
  key text
  amount bigint not null
  basis text not null
  constraint posting_basis_check CHECK ((basis = ANY (ARRAY['row'::text, 'summary'::text, 'blank'::text, 'none'::text, 'not-applicable'::text])))
  constraint posting_pkey PRIMARY KEY (county, record, place)
  CREATE INDEX posting_trace ON public.posting USING btree (county, measure, holder, posted_on, record)
  CREATE TRIGGER posting_added AFTER INSERT ON public.posting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION fadu_keep_balances()
  CREATE TRIGGER posting_removed AFTER DELETE ON public.posting REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION fadu_keep_balances()
  row level security
  policy posting_all for all to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy posting_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant delete, insert, select to fadu_app

table reckoning -- 各县事项的期限上次按哪个日历、哪些期限和程序推算
  county text collate "C" not null
  dates text not null -- 日历和期限的校验值
  procedures text not null -- 程序声明的校验值
  at timestamp with time zone not null
  constraint reckoning_pkey PRIMARY KEY (county)
  row level security
  policy reckoning_all for all to fadu_app using ((county ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select, update to fadu_app

table record -- 台账记录的现状；由 entry 逐条折叠而成
  county text collate "C" not null
  id uuid not null
  register text collate "C" not null
  unit text collate "C" not null
  holder text collate "C" not null
  number text not null
  kind text not null
  state text not null
  listed_on date not null
  version integer not null
  fields jsonb not null -- 字段值；个人信息为密文
  source text collate "C" -- 导入行的指纹，同一文件再次导入不重复登记
  changed_at timestamp with time zone not null
  constraint record_kind_check CHECK ((kind = ANY (ARRAY['row'::text, 'summary'::text])))
  constraint record_pkey PRIMARY KEY (county, id)
  constraint record_state_check CHECK ((state = ANY (ARRAY['recorded'::text, 'void'::text])))
  CREATE INDEX record_county_listed ON public.record USING btree (county, register, listed_on DESC, id DESC)
  CREATE INDEX record_listed ON public.record USING btree (county, holder, register, listed_on DESC, id DESC)
  CREATE UNIQUE INDEX record_number ON public.record USING btree (county, holder, register, number) WHERE (state = 'recorded'::text)
  CREATE UNIQUE INDEX record_source ON public.record USING btree (county, holder, register, source) WHERE (source IS NOT NULL)
  row level security
  policy record_all for all to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy record_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant insert, select, update to fadu_app

table record_key -- 台账内不得重复的字段组合
  county text collate "C" not null
  holder text collate "C" not null
  register text collate "C" not null
  key text collate "C" not null
  record uuid not null
  constraint record_key_pkey PRIMARY KEY (county, holder, register, key)
  CREATE INDEX record_key_record ON public.record_key USING btree (county, record)
  row level security
  policy record_key_all for all to fadu_app using (((holder ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])) OR starts_with(NULLIF(current_setting('fadu.scope'::text, true), ''::text), holder)))
  policy record_key_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant delete, insert, select to fadu_app

table record_link -- 任务与其他台账记录的关联：记录是任务的进展
  county text collate "C" not null
  holder text collate "C" not null
  task uuid not null
  record uuid not null
  linked_by text not null
  linked_at timestamp with time zone not null
  constraint record_link_pkey PRIMARY KEY (county, task, record)
  CREATE INDEX record_link_record ON public.record_link USING btree (county, record)
  row level security
  policy record_link_all for all to fadu_app using (((holder ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])) OR starts_with(NULLIF(current_setting('fadu.scope'::text, true), ''::text), holder)))
  policy record_link_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant delete, insert, select to fadu_app

table record_words -- 检索：每条记录（不含个人信息）相邻两字及其台账、单位、年份、选项
  county text collate "C" not null
  record uuid not null
  unit text collate "C" not null
  words tsvector not null
  constraint record_words_pkey PRIMARY KEY (county, record)
  CREATE INDEX record_words_found ON public.record_words USING gin (words) WITH (fastupdate='on', gin_pending_list_limit='1024')
  row level security
  policy record_words_all for all to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy record_words_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant insert, select, update to fadu_app

table reminder -- 已经提醒过的待办：同一环节、同一到期日的临近和逾期各提醒一次
  seat uuid not null
  record uuid not null
  procedure text collate "C" not null
  step text collate "C" not null
  kind text not null
  due_on date not null
  unit text collate "C" not null
  mail uuid not null
  constraint reminder_kind_check CHECK ((kind = ANY (ARRAY['near'::text, 'overdue'::text])))
  constraint reminder_mail_fkey FOREIGN KEY (mail) REFERENCES digest_mail(id)
  constraint reminder_pkey PRIMARY KEY (seat, record, procedure, step, kind, due_on)
  constraint reminder_seat_fkey FOREIGN KEY (seat) REFERENCES seat(id)
  CREATE INDEX reminder_mail ON public.reminder USING btree (mail)
  row level security
  policy reminder_own for all to fadu_app using ((unit = NULLIF(current_setting('fadu.scope'::text, true), ''::text)))
  grant delete, insert, select to fadu_app

table reminder_choice -- 本人设定的提醒邮箱；没有设定的不发邮件
  person uuid not null
  email text not null -- 电子邮箱，加密
  changed_at timestamp with time zone not null
  constraint reminder_choice_person_fkey FOREIGN KEY (person) REFERENCES person(id)
  constraint reminder_choice_pkey PRIMARY KEY (person)
  row level security
  policy reminder_choice_all for all to fadu_app using ((current_setting('fadu.task'::text, true) = 'sign-in'::text))
  grant delete, insert, select, update to fadu_app

table report -- 年度报告：草稿的改动，或批准后固化的数字
  county text collate "C" not null
  id uuid not null
  unit text collate "C" not null
  year integer not null
  outline text not null
  state text not null
  version integer not null
  edits jsonb not null
  frozen jsonb
  digest text
  changed_at timestamp with time zone not null
  signatures jsonb not null default '[]'::jsonb -- 现行签批：签批人、职务、时间和所签正文的校验值；正文改动后失效
  constraint report_county_unit_year_outline_key UNIQUE (county, unit, year, outline)
  constraint report_pkey PRIMARY KEY (county, id)
  constraint report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text])))
  row level security
  policy report_all for all to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy report_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant insert, select, update to fadu_app

table report_remark -- 报告批注及其答复、了结：不印入报告；只增不改
  county text collate "C" not null
  id uuid not null
  thread uuid not null -- 所属批注：第一条的标识
  seq bigint not null -- 所在日志链的序号
  unit text collate "C" not null
  year integer not null
  outline text not null
  act text not null
  block text not null
  beginning text not null -- 批注时该段的开头，段落删去后仍可辨认
  passage text -- 所选的文字；空为整段
  says text not null
  by_county boolean not null -- 由县级提出的批注及其往来，县级可见
  seat uuid
  role text not null
  person_name text not null
  at timestamp with time zone not null
  constraint report_remark_act_check CHECK ((act = ANY (ARRAY['comment'::text, 'answer'::text, 'resolve'::text, 'reopen'::text])))
  constraint report_remark_pkey PRIMARY KEY (county, id)
  CREATE INDEX report_remark_report ON public.report_remark USING btree (county, unit, year, outline, seq)
  row level security
  policy report_remark_add for insert to fadu_app with check ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy report_remark_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  policy report_remark_read for select to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select to fadu_app

table report_version -- 年度报告各版：每次保存、签批、退回时的正文；只增不改
  county text collate "C" not null
  report uuid not null
  version integer not null
  unit text collate "C" not null
  act text not null
  snapshot jsonb not null -- 当时的各段文字和其中的数字
  edits jsonb not null
  frozen jsonb -- 批准的一版固化的内容
  note text -- 恢复自第几版，撤回的理由，或者退回的意见
  seat uuid
  person_name text not null
  at timestamp with time zone not null
  constraint report_version_act_check CHECK ((act = ANY (ARRAY['compose'::text, 'edit'::text, 'restore'::text, 'sign'::text, 'approve'::text, 'withdraw'::text, 'return'::text])))
  constraint report_version_pkey PRIMARY KEY (county, report, version)
  row level security
  policy report_version_add for insert to fadu_app with check ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy report_version_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  policy report_version_read for select to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select to fadu_app

table review -- 审读：送来的报告全文及其问题的摘要
  county text collate "C" not null
  id uuid not null
  kept_by text collate "C" not null -- 归哪个单位所有：报告的单位；未指明的为送审读的单位
  unit text collate "C"
  year integer
  file_name text not null
  source text not null
  digest text not null -- 原文件的 SM3 校验值
  org text
  text text not null
  found jsonb not null -- 上次核对发现的问题：指纹、结论、规则及其名称，供列表
  by text not null
  created_at timestamp with time zone not null
  checked_at timestamp with time zone -- 上次核对的时间；null 为须重新核对
  checked_by text collate "C" -- 上次由哪个单位的席位核对：只比较这个单位看得到的报告
  constraint review_pkey PRIMARY KEY (county, id)
  constraint review_source_check CHECK ((source = ANY (ARRAY['txt'::text, 'docx'::text, 'doc'::text, 'pdf'::text, 'ofd'::text, 'pasted'::text])))
  CREATE INDEX review_listed ON public.review USING btree (county, year, kept_by)
  row level security
  policy review_all for all to fadu_app using ((kept_by ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy review_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant delete, insert, select, update to fadu_app

table review_judgement -- 人对审读问题的判断；随指纹保留到文稿的以后各版
  county text collate "C" not null
  unit text collate "C" not null -- 与 review.kept_by 相同
  fingerprint text collate "C" not null
  year integer
  judgement text not null
  note text
  person text not null
  at timestamp with time zone not null
  constraint review_judgement_judgement_check CHECK ((judgement = ANY (ARRAY['right'::text, 'wrong'::text, 'mended'::text])))
  constraint review_judgement_pkey PRIMARY KEY (county, unit, fingerprint)
  row level security
  policy review_judgement_all for all to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy review_judgement_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  grant delete, insert, select, update to fadu_app

table schema_version -- 已应用的迁移文件
  number integer not null
  file text not null
  checksum text not null
  applied_at timestamp with time zone not null default now()
  constraint schema_version_pkey PRIMARY KEY (number)

table seat -- 席位：人员在某单位的岗位
  id uuid not null
  person uuid not null
  unit text collate "C" not null
  role text not null
  since date not null
  until date
  succeeds uuid -- 接任的席位：原任没有保存的草稿和视图自接任之日起归本席位
  constraint seat_person_fkey FOREIGN KEY (person) REFERENCES person(id)
  constraint seat_pkey PRIMARY KEY (id)
  constraint seat_role_check CHECK ((role = ANY (ARRAY['reporter'::text, 'clerk'::text, 'reviewer'::text, 'principal'::text, 'county-officer'::text, 'county-leader'::text, 'system-admin'::text, 'security-admin'::text, 'auditor'::text])))
  constraint seat_succeeds_fkey FOREIGN KEY (succeeds) REFERENCES seat(id)
  constraint seat_unit_fkey FOREIGN KEY (unit) REFERENCES unit(code)
  CREATE INDEX seat_person ON public.seat USING btree (person)
  CREATE INDEX seat_unit ON public.seat USING btree (unit)
  row level security
  policy seat_all for all to fadu_app using ((current_setting('fadu.task'::text, true) = ANY (ARRAY['sign-in'::text, 'administer'::text])))
  grant insert, select, update to fadu_app

table seat_visit -- 席位上次打开首页的时刻；只用于列出其后的改动，不作统计
  seat uuid not null
  unit text collate "C" not null
  at timestamp with time zone not null
  before timestamp with time zone
  constraint seat_visit_pkey PRIMARY KEY (seat)
  constraint seat_visit_seat_fkey FOREIGN KEY (seat) REFERENCES seat(id)
  row level security
  policy seat_visit_own for all to fadu_app using ((unit = NULLIF(current_setting('fadu.scope'::text, true), ''::text)))
  grant delete, insert, select, update to fadu_app

table session -- 登录会话和个人访问令牌；只存摘要
  token_digest text collate "C" not null
  person uuid not null
  seat uuid
  kind text not null
  label text
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  constraint session_kind_check CHECK ((kind = ANY (ARRAY['browser'::text, 'script'::text])))
  constraint session_person_fkey FOREIGN KEY (person) REFERENCES person(id)
  constraint session_pkey PRIMARY KEY (token_digest)
  constraint session_seat_fkey FOREIGN KEY (seat) REFERENCES seat(id)
  CREATE INDEX session_person ON public.session USING btree (person)
  row level security
  policy session_all for all to fadu_app using ((current_setting('fadu.task'::text, true) = ANY (ARRAY['sign-in'::text, 'administer'::text])))
  grant delete, insert, select, update to fadu_app

table setting -- 县、乡设置，按生效日期
  county text collate "C" not null
  unit text collate "C" not null
  name text not null
  value jsonb not null -- 设置的值；JSON null 为恢复上级或系统的规定
  since date not null
  version integer not null default 1
  basis text not null default ''::text -- 依据：文件或会议
  set_by text not null default ''::text
  set_at timestamp with time zone not null default now()
  constraint setting_pkey PRIMARY KEY (county, unit, name, version)
  row level security
  policy setting_read for select to fadu_app using (((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])) OR starts_with(current_setting('fadu.scope'::text, true), unit)))
  policy setting_write for insert to fadu_app with check ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select to fadu_app

table step -- 办理记录：事项各环节由谁、何日、凭什么材料办理或免办；只增不改
  county text collate "C" not null
  record uuid not null
  seq integer not null
  holder text collate "C" not null
  unit text collate "C" not null
  procedure text collate "C" not null
  step text collate "C" not null
  how text not null
  on_day date
  outcome text
  exemption text
  reason text
  papers jsonb not null -- 各项材料的佐证文件：材料标识对应文件标识
  seat uuid
  person_name text not null
  at timestamp with time zone not null
  constraint step_how_check CHECK ((how = ANY (ARRAY['done'::text, 'skipped'::text])))
  constraint step_pkey PRIMARY KEY (county, record, seq)
  row level security
  policy step_add for insert to fadu_app with check ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy step_at_work as restrictive for all to fadu_app using (( SELECT (current_setting('fadu.task'::text, true) = 'work'::text)))
  policy step_read for select to fadu_app using ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select to fadu_app

table unit -- 单位：行政区划及其内设机构，含起止日期和承继单位
  code text collate "C" not null
  name text not null
  short text not null
  kind text not null
  since date not null
  until date
  successor text collate "C"
  map_row smallint -- 图上位置：第几行，自 1 起；空的按编码顺序排
  map_column smallint -- 图上位置：第几列，自 1 起
  constraint unit_check CHECK (((until IS NULL) OR (until >= since)))
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'township'::text, 'village'::text, 'office'::text])))
  constraint unit_pkey PRIMARY KEY (code)
  constraint unit_place_check CHECK ((((map_row IS NULL) = (map_column IS NULL)) AND ((map_row >= 1) AND (map_row <= 60)) AND ((map_column >= 1) AND (map_column <= 60))))
  CREATE TRIGGER unit_changed AFTER INSERT OR DELETE OR UPDATE ON public.unit FOR EACH STATEMENT EXECUTE FUNCTION fadu_count_unit_changes()
  row level security
  policy unit_change for update to fadu_app using ((code ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  policy unit_read for select to fadu_app using (true)
  policy unit_write for insert to fadu_app with check ((code ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select, update to fadu_app

table unit_name -- 单位的曾用名，until 为使用该名称的最后一日
  unit text collate "C" not null
  until date not null
  name text not null
  short text not null
  constraint unit_name_pkey PRIMARY KEY (unit, until)
  constraint unit_name_unit_fkey FOREIGN KEY (unit) REFERENCES unit(code)
  CREATE TRIGGER unit_name_changed AFTER INSERT OR DELETE OR UPDATE ON public.unit_name FOR EACH STATEMENT EXECUTE FUNCTION fadu_count_unit_changes()
  row level security
  policy unit_name_read for select to fadu_app using (true)
  policy unit_name_write for insert to fadu_app with check ((unit ^@ ANY (( SELECT fadu_roots() AS fadu_roots)::text[])))
  grant insert, select to fadu_app

table unit_revision -- 单位名册改动过多少次，只有一行
  one boolean not null default true
  revision bigint not null default 0
  constraint unit_revision_one_check CHECK (one)
  constraint unit_revision_pkey PRIMARY KEY (one)
  grant select to fadu_app
