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

/** Waits until nothing that is due is left, half a minute at the most. */
export async function jobsDone(owner: Database): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const row = await owner.one<{ n: number }>('bench.jobs', 'select count(*)::int as n from graphile_worker._private_jobs where attempts = 0 and run_at <= now()')
    if (row!.n === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
