-- Administrators change accounts, units and settings and read the log within a unit's scope; the use cases gave them no records, the
-- database would have. Records, and all that is made of them, are now for work alone.
do $$
  declare name text;
  begin
    foreach name in array array['record', 'record_key', 'record_words', 'posting', 'balance', 'balance_due', 'balance_key', 'file',
      'report', 'review', 'review_judgement', 'open_step', 'step', 'draft', 'number_counter']
    loop
      execute format(
        'create policy %I on %I as restrictive to fadu_app using ((select current_setting(''fadu.task'', true)) = ''work'')',
        name || '_at_work', name);
    end loop;
  end
$$;
