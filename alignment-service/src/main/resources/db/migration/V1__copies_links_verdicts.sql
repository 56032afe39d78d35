-- One row per plan: the copy of its frame, how far target-service was followed, and the verdict on it. A check locks the row, so the
-- checks of one plan follow each other; check_number counts them.
create table checked_plan (
    id           uuid        primary key,
    tenant       text        not null,
    revision     bigint      not null,
    check_number bigint      not null,
    frame        jsonb       not null,
    verdict      text        not null,
    pass         integer     not null,
    warn         integer     not null,
    fail         integer     not null,
    unknown      integer     not null,
    cause_id     text        not null,
    cause_type   text        not null,
    checked_at   timestamptz not null
);

-- Copies of what target-service tells, each in the newest version that was seen.
create table kpi_copy (
    id       uuid    primary key,
    tenant   text    not null,
    version  bigint  not null,
    snapshot jsonb   not null
);

create table target_copy (
    id       uuid   primary key,
    tenant   text   not null,
    plan_id  uuid   not null,
    kpi_id   uuid   not null,
    version  bigint not null,
    retired  boolean not null,
    snapshot jsonb  not null
);
create index target_copy_of_plan on target_copy (tenant, plan_id);
create index target_copy_of_kpi on target_copy (tenant, kpi_id);

create table link (
    id             uuid    primary key,
    tenant         text    not null,
    plan_id        uuid    not null references checked_plan,
    version        integer not null,
    kind           text    not null,
    from_target_id uuid    not null,
    to_target_id   uuid    not null,
    factor         numeric,
    form           text,
    sign           text,
    elasticity     numeric,
    strength       text,
    lag_months     integer not null,
    hypothesis     text,
    evidence       text,
    confidence     text
);
create index link_page on link (tenant, plan_id, id);

create table impact_answers (
    target_id          uuid    primary key,
    tenant             text    not null,
    plan_id            uuid    not null references checked_plan,
    version            integer not null,
    own_perspective    jsonb,
    other_perspectives jsonb
);
create index impact_answers_of_plan on impact_answers (tenant, plan_id);

-- The verdict on each target that is not retired, with the results of all rules.
create table judged_target (
    id             uuid    primary key,
    tenant         text    not null,
    plan_id        uuid    not null references checked_plan,
    name           text    not null,
    target_version bigint  not null,
    verdict        text    not null,
    nebulous       boolean not null,
    results        jsonb   not null
);
create index judged_target_page on judged_target (tenant, plan_id, id);

-- What each check changed, for a person who asks what a change set off.
create table blast_radius (
    id            uuid        primary key,
    tenant        text        not null,
    plan_id       uuid        not null references checked_plan,
    plan_revision bigint      not null,
    check_number  bigint      not null,
    cause_id      text        not null,
    cause_type    text        not null,
    checked_at    timestamptz not null,
    verdict       text        not null,
    content       jsonb       not null
);
create unique index blast_radius_of_check on blast_radius (tenant, plan_id, check_number);
create index blast_radius_of_revision on blast_radius (tenant, plan_id, plan_revision, check_number);

-- What a person should look at: one row per rule and target for as long as there was ever something.
create table finding (
    id          uuid        primary key,
    tenant      text        not null,
    plan_id     uuid        not null references checked_plan,
    target_id   uuid        not null,
    rule        text        not null,
    state       text        not null,
    outcome     text        not null,
    opened_at   timestamptz not null,
    resolved_at timestamptz,
    times_opened integer    not null,
    result      jsonb       not null,
    unique (tenant, target_id, rule)
);
create index finding_page on finding (tenant, plan_id, id);
