select acknowledge_due_on as day, opened_on, kind, service, team, channel, ward, source, restricted, procedure, stage,
  (fell_due and acknowledged_on <= acknowledge_due_on)::int as numerator, fell_due::int as denominator,
  (fell_due and acknowledged_on > acknowledge_due_on)::int as part_late, (fell_due and acknowledged_on is null)::int as part_open,
  (acknowledged_on is null and left_on <= acknowledge_due_on)::int as part_ended_before
from (
  select *, (acknowledged_on is not null or left_on is null or left_on > acknowledge_due_on) and (acknowledge_due_on + 1)::timestamp at time zone 'Europe/London' <= :as_of as fell_due
  from facts.complaint_fact where acknowledge_due_on between :from and :to
) stages
