import type { Database } from '../src/platform/database/index.ts'

/** Jobs are still queued, but none is due: what a request costs by itself can then be told from what follows it. */
export async function postponeJobs(owner: Database): Promise<void> {
  await owner.run(`create or replace function public.bench_postpone() returns trigger language plpgsql as $$ begin new.run_at := now() + interval '1 hour'; return new; end $$`)
  await owner.run(`create or replace trigger bench_postpone before insert on graphile_worker._private_jobs for each row execute function public.bench_postpone()`)
}

export async function resumeJobs(owner: Database): Promise<void> {
  await owner.run('drop trigger if exists bench_postpone on graphile_worker._private_jobs')
  await owner.run('drop function if exists public.bench_postpone')
  await owner.run('update graphile_worker._private_jobs set run_at = now() where run_at > now() and attempts = 0')
}

/** Waits until nothing that is due is left or at work, and nobody is to be told of anything, a minute at the most. */
export async function jobsDone(owner: Database): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const row = await owner.one<{ n: number }>('bench.jobs', 'select (select count(*) from graphile_worker._private_jobs where locked_at is not null or attempts = 0 and run_at <= now())::int + (select count(*) from telling_todo where attempts <= 1)::int as n')
    if (row!.n === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
