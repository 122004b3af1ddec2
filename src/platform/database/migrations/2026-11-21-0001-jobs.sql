-- The application may queue work but not touch the queue's tables: this function stands between. The queue's own schema
-- is made by its library at `moothall migrate`; the body is looked up when it is called.
create function add_job(task text, payload json, run_at timestamptz, key text, max_attempts int, queue text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload, queue_name => queue, run_at => run_at, max_attempts => max_attempts, job_key => key);
end $$;
