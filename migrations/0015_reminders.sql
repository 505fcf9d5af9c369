-- Reminders: where a person wants them, what was told to a seat already (never the same thing twice), and mails that did not go out.
create table reminder_choice (
  person uuid primary key references person,
  email text not null,
  changed_at timestamptz not null
);
comment on table reminder_choice is '本人设定的提醒邮箱；没有设定的不发邮件';
comment on column reminder_choice.email is '电子邮箱，加密';

create table digest_mail (
  id uuid primary key,
  seat uuid not null references seat,
  unit text collate "C" not null,
  on_day date not null,
  things integer not null,
  state text not null check (state in ('sending', 'sent', 'failed')),
  problem text,
  at timestamptz not null
);
create index digest_mail_seat on digest_mail (seat, at desc);
comment on table digest_mail is '发给席位的待办提醒邮件；sending 为没有得到邮件服务器的答复';

create table reminder (
  seat uuid not null references seat,
  record uuid not null,
  procedure text collate "C" not null,
  step text collate "C" not null,
  kind text not null check (kind in ('near', 'overdue')),
  due_on date not null,
  unit text collate "C" not null,
  mail uuid not null references digest_mail,
  primary key (seat, record, procedure, step, kind, due_on)
);
create index reminder_mail on reminder (mail);
comment on table reminder is '已经提醒过的待办：同一环节、同一到期日的临近和逾期各提醒一次';

create table calendar_feed (
  seat uuid primary key references seat,
  token_digest text collate "C" not null unique,
  created_at timestamptz not null
);
comment on table calendar_feed is '席位的日历订阅地址；只存摘要';

grant select, insert, update, delete on reminder_choice, calendar_feed to fadu_app;
grant select, insert, update on digest_mail to fadu_app;
grant select, insert, delete on reminder to fadu_app;
alter table reminder_choice enable row level security;
create policy reminder_choice_all on reminder_choice to fadu_app using (current_setting('fadu.task', true) = 'sign-in');
alter table calendar_feed enable row level security;
create policy calendar_feed_all on calendar_feed to fadu_app using (current_setting('fadu.task', true) = 'sign-in');
alter table digest_mail enable row level security;
create policy digest_mail_own on digest_mail to fadu_app using (unit = nullif(current_setting('fadu.scope', true), ''));
alter table reminder enable row level security;
create policy reminder_own on reminder to fadu_app using (unit = nullif(current_setting('fadu.scope', true), ''));
