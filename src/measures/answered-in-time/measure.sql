select due as day, opened_on, kind, service, team, channel, ward, source, restricted, procedure, stage,
  (fell_due and answered_on <= due)::int as numerator, fell_due::int as denominator,
  (fell_due and answered_on > due)::int as part_late, (fell_due and answered_on is null)::int as part_open, (fell_due and extended_due_on is not null)::int as part_extended,
  (answered_on is null and left_on <= due)::int as part_ended_before
from (
  select *, coalesce(extended_due_on, answer_due_on) as due, (answered_on is not null or left_on is null or left_on > coalesce(extended_due_on, answer_due_on)) and (coalesce(extended_due_on, answer_due_on) + 1)::timestamp at time zone 'Europe/London' <= :as_of as fell_due
  from facts.complaint_fact where coalesce(extended_due_on, answer_due_on) between :from and :to
) stages
