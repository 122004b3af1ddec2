select answered_on as day, opened_on, kind, service, team, channel, ward, source, restricted, procedure, stage,
  went_on::int as numerator, 1 as denominator, (went_on and finding in ('upheld', 'partly-upheld'))::int as part_upheld_first
from facts.complaint_fact where is_complaint and stage_number = 1 and answered_on between :from and :to
  and answered_on::timestamp at time zone 'Europe/London' <= :as_of
