select answered_on as day, channel, service, team, ward, false as restricted,
  (resolved = 'yes')::int as numerator, 1 as denominator, (resolved = 'partly')::int as part_partly
from facts.feedback_fact
where answered_on between :from and :to and resolved is not null
