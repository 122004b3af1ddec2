select helped_on as day, opened_on, kind, service, team, channel, ward, source, false as restricted,
  (helped = 'yes')::int as numerator, (helped <> 'not-tried')::int as denominator,
  (helped = 'partly')::int as part_partly, (helped = 'no')::int as part_no, (helped = 'not-tried')::int as part_not_tried, 0 as part_asked, 0 as part_not_asked
from facts.feedback_fact
where helped_on between :from and :to
union all
select signpost_asked_on, opened_on, kind, service, team, channel, ward, source, false, 0, 0, 0, 0, 0, 1, 0
from facts.feedback_fact
where signpost_asked_on between :from and :to
union all
select helped_on, happened_on, 'not-known', coalesce(service, 'not-known'), coalesce(team, 'not-known'), channel, null, null, restricted,
  (helped = 'yes')::int, (helped <> 'not-tried')::int, (helped = 'partly')::int, (helped = 'no')::int, (helped = 'not-tried')::int, 0, 0
from facts.contact_fact
where helped_on between :from and :to
union all
select signpost_asked_on, happened_on, 'not-known', coalesce(service, 'not-known'), coalesce(team, 'not-known'), channel, null, null, restricted, 0, 0, 0, 0, 0, 1, 0
from facts.contact_fact
where signpost_asked_on between :from and :to
union all
select signpost_due_on, happened_on, 'not-known', coalesce(service, 'not-known'), coalesce(team, 'not-known'), channel, null, null, restricted, 0, 0, 0, 0, 0, 0, 1
from facts.contact_fact
where signpost_due_on between :from and :to and signpost_asked_on is null and helped_on is null
