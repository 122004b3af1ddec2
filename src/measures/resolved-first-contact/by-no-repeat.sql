select happened_on as day, channel, coalesce(service, 'not-known') as service, coalesce(team, 'not-known') as team, restricted,
  (matched and known and not repeated)::int as numerator, (matched and known)::int as denominator,
  (not matched)::int as part_unmatched, (matched and not known)::int as part_waiting
from (
  select *, repeated or happened_at + interval '7 days' <= :now as known
  from facts.contact_fact where happened_on between :from and :to and direction = 'in' and outcome <> 'automatic'
) contact
