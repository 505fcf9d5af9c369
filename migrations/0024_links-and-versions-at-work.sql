-- Links between records, the versions of a report and what is remarked on it are for work alone, as records are (0018).
do $$
  declare name text;
  begin
    foreach name in array array['record_link', 'report_version', 'report_remark']
    loop
      execute format(
        'create policy %I on %I as restrictive to fadu_app using ((select current_setting(''fadu.task'', true)) = ''work'')',
        name || '_at_work', name);
    end loop;
  end
$$;
