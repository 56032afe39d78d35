-- Copies of what target-service decided, fed by its events.
create table known_plan (
    id       uuid   primary key,
    tenant   text   not null,
    revision bigint not null,
    facts    jsonb  not null
);

create table known_kpi (
    id      uuid    primary key,
    tenant  text    not null,
    version integer not null,
    code    text    not null,
    facts   jsonb   not null
);
create index known_kpi_code on known_kpi (tenant, code);

create table known_target (
    id      uuid    primary key,
    tenant  text    not null,
    plan_id uuid    not null,
    kpi_id  uuid    not null,
    version integer not null,
    retired boolean not null,
    facts   jsonb   not null
);
create index known_target_of_plan on known_target (tenant, plan_id, id);
create index known_target_of_kpi on known_target (tenant, kpi_id);

-- Immutable: a period is judged by the version that was in force in it.
create table known_target_version (
    target_id  uuid        not null,
    version    integer     not null,
    tenant     text        not null,
    changed_at timestamptz not null,
    facts      jsonb       not null,
    primary key (target_id, version)
);

-- Copies of what alignment-service said last.
create table known_plan_verdict (
    plan_id       uuid        primary key,
    tenant        text        not null,
    plan_revision bigint      not null,
    verdict       text        not null,
    checked_at    timestamptz not null
);

create table known_target_verdict (
    target_id      uuid    primary key,
    tenant         text    not null,
    plan_id        uuid    not null,
    target_version integer not null,
    verdict        text    not null,
    nebulous       boolean not null,
    failing_rules  text[]  not null
);
create index known_target_verdict_of_plan on known_target_verdict (tenant, plan_id);

-- The present value of each period; actual_revision keeps what was believed before.
create table actual (
    id           uuid        primary key,
    tenant       text        not null,
    kpi_id       uuid        not null,
    period       text        not null,
    period_start date        not null,
    period_end   date        not null,
    revision     integer     not null,
    value        numeric     not null,
    note         text,
    evidence     text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    unique (tenant, kpi_id, period)
);
create index actual_in_order on actual (tenant, kpi_id, period_end, period_start);

-- Immutable: what was said of a period, since when, by whom, and for a correction why.
create table actual_revision (
    actual_id   uuid        not null references actual,
    revision    integer     not null,
    tenant      text        not null,
    value       numeric     not null,
    note        text,
    evidence    text,
    reason      text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (actual_id, revision)
);

-- The track that was last told of each target, so that only a change is told again.
create table told_track (
    target_id uuid primary key,
    tenant    text not null,
    plan_id   uuid not null,
    track     text not null
);

create table cadence (
    plan_id               uuid    primary key,
    tenant                text    not null,
    version               integer not null,
    every                 text    not null,
    days_after_period_end integer not null
);

create table review (
    id           uuid        primary key,
    tenant       text        not null,
    plan_id      uuid        not null,
    version      integer     not null,
    state        text        not null,
    origin       text        not null,
    name         text        not null,
    scheduled_on date        not null,
    as_of        date        not null,
    agenda       jsonb,
    attendance   text[]      not null,
    notes        text,
    opened_at    timestamptz,
    opened_by    text,
    closed_at    timestamptz,
    closed_by    text
);
create index review_of_plan on review (tenant, plan_id, id);

create table decision (
    id              uuid        primary key,
    tenant          text        not null,
    review_id       uuid        not null references review,
    plan_id         uuid        not null,
    target_id       uuid        not null,
    kind            text        not null,
    reason          text        not null,
    expected_effect text,
    check_on        date,
    adjustment_id   uuid,
    decided_by      text        not null,
    decided_at      timestamptz not null
);
create index decision_of_review on decision (tenant, review_id, id);
create index decision_of_target on decision (tenant, target_id, id);

create table adjustment (
    id               uuid        primary key,
    tenant           text        not null,
    review_id        uuid        not null,
    plan_id          uuid        not null,
    target_id        uuid        not null,
    expected_version integer     not null,
    goal_kind        text        not null,
    goal_amount      numeric     not null,
    reason           text        not null,
    decided_by       text        not null,
    decided_at       timestamptz not null,
    state            text        not null,
    applied_version  integer,
    refusal_code     text,
    refusal_detail   text,
    answered_at      timestamptz
);
create index adjustment_of_plan on adjustment (tenant, plan_id, id);
