select answered_on as day, opened_on, kind, service, team, channel, ward, source, false as restricted,
  case rating when 'good' then 1 when 'poor' then -1 else 0 end as numerator, 1 as denominator,
  (rating = 'good')::int as part_good, (rating = 'average')::int as part_average, (rating = 'poor')::int as part_poor
from facts.feedback_fact
where answered_on between :from and :to and rating is not null
