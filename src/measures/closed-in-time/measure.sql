select closed_on as day, opened_on, kind, service, team, channel, ward, source, restricted,
  coalesce(in_time, false)::int as numerator, (due_at is not null)::int as denominator, (due_at is null)::int as part_no_promise
from facts.case_fact
where closed_on between :from and :to
