-- What an approver overrode, and whether a version was let into closed years.
alter table target_version
    add gate_override text,
    add rebaseline    boolean not null default false;
alter table target_version alter rebaseline drop default;

-- Immutable: what reviews decided and what became of it. The key is what keeps an adjustment from taking effect twice.
create table adjustment (
    tenant           text        not null,
    id               uuid        not null,
    plan_id          uuid        not null references plan,
    plan_revision    bigint      not null,
    target_id        uuid        not null,
    kind             text,
    expected_version integer     not null,
    reason           text,
    decided_by       text        not null,
    outcome          text        not null,
    target_version   integer,
    refusal_code     text,
    refusal_detail   text,
    answered_at      timestamptz not null,
    primary key (tenant, id)
);
create unique index adjustment_revision on adjustment (tenant, plan_id, plan_revision);

-- Adjustments that were carried out before are known by the versions that they made.
insert into adjustment (tenant, id, plan_id, plan_revision, target_id, expected_version, reason, decided_by, outcome, target_version, answered_at)
select tenant, adjustment_id, plan_id, plan_revision, target_id, version - 1, reason, changed_by, 'APPLIED', version, changed_at
from target_version where adjustment_id is not null;

-- The whole plan at an instant: the targets in the order of creation, each with its versions.
create index target_version_of_plan on target_version (tenant, plan_id, target_id, version);
