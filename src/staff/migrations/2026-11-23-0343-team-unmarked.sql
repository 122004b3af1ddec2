alter table team drop column has_closed_cases;
