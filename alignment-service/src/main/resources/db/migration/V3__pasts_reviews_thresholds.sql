-- What happened to targets and around plans, for the rules that ask for it. Facts may come before the plan itself, so nothing refers to it.
create table target_past (
    target_id uuid  not null,
    tenant    text  not null,
    plan_id   uuid  not null,
    past      jsonb not null,
    primary key (tenant, target_id)
);
create index target_past_of_plan on target_past (tenant, plan_id);

create table review_copy (
    id        uuid    not null,
    tenant    text    not null,
    plan_id   uuid    not null,
    version   bigint  not null,
    cancelled boolean not null,
    review    jsonb   not null,
    primary key (tenant, id)
);
create index review_copy_of_plan on review_copy (tenant, plan_id);

-- Where the rules of a plan draw their lines; every version stays, the newest holds. A plan without a row goes by the usual ones.
create table plan_thresholds (
    id         uuid        primary key,
    tenant     text        not null,
    plan_id    uuid        not null references checked_plan,
    version    integer     not null,
    thresholds jsonb       not null,
    changed_by text        not null,
    reason     text        not null,
    changed_at timestamptz not null,
    unique (tenant, plan_id, version)
);

-- Who last said that a link, or an answer, holds.
alter table link
    add column affirmed_at timestamptz not null default now(),
    add column affirmed_by text not null default 'anonymous';
alter table impact_answers
    add column affirmed_at timestamptz not null default now(),
    add column affirmed_by text not null default 'anonymous';

-- The rules by which the kept verdicts were reached (others ask for a full check), and the day on which affirmations were looked at.
alter table checked_plan
    add column catalogue text not null default '',
    add column day date;

-- One row for each time that the entry of a target changed: its verdict, the rules that it fails, or its version.
create table verdict_change (
    id             uuid        primary key,
    tenant         text        not null,
    plan_id        uuid        not null references checked_plan,
    target_id      uuid        not null,
    plan_revision  bigint      not null,
    check_number   bigint      not null,
    checked_at     timestamptz not null,
    target_version bigint,
    verdict        text,
    failing_rules  text        not null,
    cause_id       text        not null,
    cause_type     text        not null
);
create index verdict_change_page on verdict_change (tenant, target_id, id);

-- The end of a waiver is told once, by whichever instance sees it first.
alter table finding add column waiver_ended boolean not null default false;
create index finding_waived on finding (waived_until) where waived_until is not null and not waiver_ended and state = 'OPEN';
