select answered_on as day, opened_on, kind, service, team, channel, ward, source, false as restricted,
  (rating = 'good')::int as numerator, 1 as denominator,
  (rating = 'average')::int as part_average, (rating = 'poor')::int as part_poor, 0 as part_offered
from facts.feedback_fact
where answered_on between :from and :to and rating is not null
union all
select offered_on, opened_on, kind, service, team, channel, ward, source, false, 0, 0, 0, 0, 1
from facts.feedback_fact
where offered_on between :from and :to
