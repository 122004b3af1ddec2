select answered_on as day, opened_on, kind, service, team, channel, ward, source, restricted, procedure, stage,
  (finding in ('upheld', 'partly-upheld'))::int as numerator, (finding is not null and finding <> 'no-finding')::int as denominator,
  (finding = 'upheld')::int as part_in_full, (finding = 'partly-upheld')::int as part_in_part, (finding is null or finding = 'no-finding')::int as part_no_finding
from facts.complaint_fact where is_complaint and answered_on between :from and :to
  and answered_on::timestamp at time zone 'Europe/London' <= :as_of
