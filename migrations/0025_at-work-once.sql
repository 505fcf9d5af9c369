-- Whether a session is at work, which 0018 and 0024 asked of every row, was guessed by the planner to hold for one row of two hundred, since it
-- cannot look into the setting. A county's list was then read whole and sorted, a hundred times as long, instead of in the order of its
-- index. Asked as one yes or no for the whole statement, it is not guessed to take rows away like that.
do $$
  declare one record;
  begin
    for one in select schemaname, tablename, policyname from pg_policies where schemaname = 'public' and policyname like '%\_at\_work'
    loop
      execute format('alter policy %I on %I.%I using ((select current_setting(''fadu.task'', true) = ''work''))',
        one.policyname, one.schemaname, one.tablename);
    end loop;
  end
$$;
