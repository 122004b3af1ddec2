select happened_on as day, channel, coalesce(service, 'not-known') as service, coalesce(team, 'not-known') as team, restricted,
  (outcome <> 'automatic')::int as numerator,
  (outcome = 'automatic')::int as part_automatic
from facts.contact_fact
where happened_on between :from and :to and direction = 'in'
