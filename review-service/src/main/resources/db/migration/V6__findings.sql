-- Copies of what alignment-service finds wrong with targets, for agendas; only what is open now.
create table known_finding (
    id        uuid  not null,
    tenant    text  not null,
    plan_id   uuid  not null,
    target_id uuid  not null,
    facts     jsonb not null,
    primary key (tenant, id)
);
create index known_finding_of_plan on known_finding (tenant, plan_id);
