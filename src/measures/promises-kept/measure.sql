select due_on as day, opened_on, kind, service, team, channel, ward, source, restricted,
  kept::int as numerator, fell_due::int as denominator,
  (kept and coalesce(ending, 'answered') = 'done')::int as part_done, (kept and coalesce(ending, 'answered') in ('answered', 'withdrawn'))::int as part_answered,
  (kept and ending = 'cannot')::int as part_cannot, (kept and ending = 'not-ours')::int as part_not_ours, (kept and ending = 'duplicate')::int as part_duplicate,
  (fell_due and ended_at > due_at)::int as part_late, (fell_due and ended_at is null)::int as part_open,
  (state = 'withdrawn')::int as part_withdrawn
from (
  select *, fell_due and ended_at <= due_at as kept from (
    select *, state <> 'withdrawn' and due_at <= :as_of and not (stopped and ended_at is null) as fell_due
    from facts.promise_fact where due_on between :from and :to
  ) due
) promise
