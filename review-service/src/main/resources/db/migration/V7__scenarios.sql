-- A scenario is never in force: its targets owe no actuals and are on no track. Its kind came with no event before.
alter table known_plan add scenario boolean not null default false;
