select least(:to, (:as_of at time zone 'Europe/London')::date) as day, opened_on, kind, service, team, channel, ward, source, restricted,
  (not coalesce(stopped, false) and standing.due_at < :as_of)::int as numerator, 1 as denominator, (standing.due_at is null)::int as part_no_promise
from (
  select * from facts.case_fact where closed_on is null and opened_on <= :to
  union all
  select * from facts.case_fact where closed_on > :to and opened_on <= :to
) open_case
left join lateral (
  select due_at, stopped from facts.promise_fact promise
  where promise.case_id = open_case.case_id and given_at < :as_of and (ended_at is null or ended_at >= :as_of)
  order by number desc limit 1
) standing on true
