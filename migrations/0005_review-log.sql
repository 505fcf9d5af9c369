-- What people did to reviews stands in the log as everything else does.
alter table entry drop constraint entry_subject_check;
alter table entry add constraint entry_subject_check
  check (subject in ('record', 'report', 'setting', 'seat', 'file', 'review'));
