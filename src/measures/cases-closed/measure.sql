select closed_on as day, opened_on, kind, service, team, channel, ward, source, restricted, 1 as numerator,
  (outcome = 'fixed')::int as part_fixed, (outcome = 'duplicate')::int as part_duplicate
from facts.case_fact
where closed_on between :from and :to
