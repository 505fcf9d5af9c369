-- Figures read all that is put aside for a township several times over: 64 records took longer to read than the balances themselves.
-- It is added to them sooner.
do $$
  begin
    execute replace(pg_get_functiondef('fadu_keep_balances()'::regprocedure), '>= 64', '>= 24');
    execute replace(pg_get_functiondef('fadu_fold_balances(text, text)'::regprocedure), '>= 24', '>= 12');
  end
$$;
