create table kpi (
    id                uuid        primary key,
    tenant            text        not null,
    version           integer     not null,
    code              text        not null,
    name              text        not null,
    direction         text        not null,
    accumulation      text        not null,
    unit              text        not null,
    scale             integer     not null,
    frequency         text        not null,
    indicator         text        not null,
    tolerance_percent numeric     not null,
    owner             text,
    definition        text,
    unique (tenant, code)
);
create index kpi_page on kpi (tenant, id);

create table plan (
    id                      uuid    primary key,
    tenant                  text    not null,
    version                 integer not null,
    revision                bigint  not null,
    content_revision        bigint  not null,
    state                   text    not null,
    name                    text    not null,
    currency                char(3) not null,
    first_year              integer not null,
    horizon_years           integer not null,
    fiscal_year_start_month integer not null,
    perspectives            jsonb   not null,
    apex_target_ids         uuid[]  not null
);
create index plan_page on plan (tenant, id);

create table target (
    id             uuid        primary key,
    tenant         text        not null,
    plan_id        uuid        not null references plan,
    kpi_id         uuid        not null references kpi,
    version        integer     not null,
    state          text        not null,
    perspective    text        not null,
    name           text        not null,
    owner          text,
    baseline_value numeric     not null,
    baseline_date  date        not null,
    goal_kind      text        not null,
    goal_amount    numeric     not null,
    goal_statement text        not null,
    goal_value     numeric     not null,
    due_year       integer     not null,
    shape          jsonb       not null,
    pins           jsonb       not null,
    milestones     numeric[]   not null,
    formula        text
);
create index target_page on target (tenant, plan_id, id);
create index target_of_kpi on target (kpi_id);

-- Immutable: one row for each state that a target was ever in.
create table target_version (
    target_id      uuid        not null references target,
    tenant         text        not null,
    version        integer     not null,
    plan_id        uuid        not null,
    plan_revision  bigint      not null,
    change         text        not null,
    changed_fields text[]      not null,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    reason         text,
    adjustment_id  uuid,
    snapshot       jsonb       not null,
    primary key (target_id, version)
);
-- An adjustment takes effect once, however often its event is delivered.
create unique index target_version_adjustment on target_version (tenant, adjustment_id) where adjustment_id is not null;

-- What alignment-service last said of each plan and target; the activation gate reads it.
create table plan_verdict (
    plan_id       uuid   not null,
    tenant        text   not null,
    plan_revision bigint not null,
    sequence      bigint not null,
    verdict       text   not null,
    primary key (tenant, plan_id)
);

create table target_verdict (
    target_id      uuid    not null,
    tenant         text    not null,
    plan_id        uuid    not null,
    target_version integer not null,
    verdict        text    not null,
    nebulous       boolean not null,
    failing_rules  text[]  not null,
    primary key (tenant, target_id)
);
