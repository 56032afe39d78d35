-- Copies of the links that alignment-service keeps: what a diagnosis rests on.
create table known_link (
    id             uuid    not null,
    tenant         text    not null,
    plan_id        uuid    not null,
    from_target_id uuid    not null,
    to_target_id   uuid    not null,
    version        integer not null,
    removed        boolean not null,
    facts          jsonb   not null,
    primary key (tenant, id)
);
create index known_link_of_plan on known_link (tenant, plan_id) where not removed;

-- A review may move the date or end a target, too.
alter table adjustment add column kind text;
update adjustment set kind = coalesce((select d.kind from decision d where d.adjustment_id = adjustment.id), 'LOWER');
alter table adjustment alter column kind set not null;
alter table adjustment add column due_year integer;

-- What was expected of a decision, where the target stood then, and what came of it.
alter table decision add column expected_value numeric;
alter table decision add column track_then text;
alter table decision add column level_then numeric;
alter table decision add column what_if jsonb;
alter table decision add column outcome text;
alter table decision add column outcome_note text;
alter table decision add column outcome_by text;
alter table decision add column outcome_at timestamptz;
create index decision_to_check on decision (tenant, plan_id, check_on) where outcome is null;

-- A plan has an operational, a strategic and a yearly cadence, each with its own reviews.
alter table cadence add column kind text not null default 'STRATEGIC';
alter table cadence alter column kind drop default;
alter table cadence drop constraint cadence_pkey;
alter table cadence add primary key (tenant, plan_id, kind);
alter table review add column kind text not null default 'STRATEGIC';
alter table review alter column kind drop default;

-- What does one owe: the KPIs of an owner in order of their codes.
alter table known_kpi add column owner text;
update known_kpi set owner = facts ->> 'owner';
create index known_kpi_of_owner on known_kpi (tenant, owner, code);

-- By which rules a KPI is on track, where the usual ones do not fit.
create table track_rules (
    kpi_id  uuid    not null,
    tenant  text    not null,
    version integer not null,
    rules   jsonb,
    primary key (tenant, kpi_id)
);
