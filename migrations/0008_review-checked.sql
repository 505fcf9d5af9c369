-- A list of reviews tells what is wrong with each without checking forty reports anew; it must know which of them are out of date.
alter table review add column checked_at timestamptz, add column checked_by text collate "C";
comment on column review.checked_at is '上次核对的时间；null 为须重新核对';
comment on column review.checked_by is '上次由哪个单位的席位核对：只比较这个单位看得到的报告';
comment on column review.found is '上次核对发现的问题：指纹、结论、规则及其名称，供列表';
