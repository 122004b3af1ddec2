select opened_on as day, opened_on, kind, service, team, channel, ward, source, restricted, (not promised)::int as numerator, 1 as denominator
from facts.case_fact
where opened_on between :from and :to
