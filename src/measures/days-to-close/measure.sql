select closed_on as day, opened_on, kind, service, team, channel, ward, source, restricted,
  case when closed_at >= opened_at then working_days end as working_days,
  case when closed_at >= opened_at then elapsed_seconds / 3600.0 end as elapsed_hours,
  (closed_at < opened_at)::int as part_closed_before_opened
from facts.case_fact
where closed_on between :from and :to
