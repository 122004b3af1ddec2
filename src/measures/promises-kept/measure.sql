select due_on as day, opened_on, kind, service, team, channel, ward, source, restricted,
  (fell_due and ended_at <= due_at)::int as numerator, fell_due::int as denominator,
  (fell_due and ended_at > due_at)::int as part_late, (fell_due and ended_at is null)::int as part_open,
  (state = 'withdrawn')::int as part_withdrawn
from (
  select *, state <> 'withdrawn' and due_at <= :as_of and not (stopped and ended_at is null) as fell_due
  from facts.promise_fact where due_on between :from and :to
) promise
