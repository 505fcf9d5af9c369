-- A file may take the place of an earlier one of the same record; the earlier stays and can be opened.
alter table file add column replaces uuid;
alter table file add column added_by text not null default '';
create unique index file_replaces on file (county, replaces);

-- Who added what is there already stands in the log.
update file as f set added_by = e.person_name
  from entry as e
  where e.county = f.county and e.subject = 'file' and e.subject_id = f.record::text and e.change->>'file' = f.id::text;

comment on column file.replaces is '替换的前一版材料；空为第一版';
comment on column file.added_by is '上传人';
