-- Teams that ever had, or were offered, a case that others may not see: only then is membership a key. In a table of its
-- own, because the first such cases of a team, opened at once, each held the team's row and each waited for the others to
-- let it be marked.
create table team_with_closed_cases (team_id text primary key references team);
insert into team_with_closed_cases select id from team where has_closed_cases;
