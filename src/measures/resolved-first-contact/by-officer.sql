select happened_on as day, channel, coalesce(service, 'not-known') as service, coalesce(team, 'not-known') as team, restricted,
  (outcome = 'answered-at-once')::int as numerator, 1 as denominator, (outcome = 'signposted')::int as part_signposted
from facts.contact_fact
where happened_on between :from and :to and direction = 'in' and outcome <> 'automatic'
