select opened_on as day, opened_on, kind, service, team, channel, ward, source, restricted, 1 as numerator
from facts.case_fact
where opened_on between :from and :to
