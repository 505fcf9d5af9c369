-- Whose seat a seat took over: what the former holder left unsaved follows on the day of the succession, not on the day it was ordered.
alter table seat add column succeeds uuid references seat;
comment on column seat.succeeds is '接任的席位：原任没有保存的草稿和视图自接任之日起归本席位';
