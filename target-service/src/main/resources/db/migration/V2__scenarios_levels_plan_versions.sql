-- Where a KPI's figures come from, and how far one year can believably move them.
alter table kpi
    add data_source       text,
    add largest_step_kind text,
    add largest_step_size numeric;
create index kpi_by_name on kpi (tenant, name, id);

-- A scenario is a plan of its own: own rows, own revisions, own events.
alter table plan
    add kind            text not null default 'PLAN',
    add origin_plan_id  uuid,
    add origin_revision bigint;
alter table plan alter kind drop default;
create index plan_by_kind on plan (tenant, kind, id);
create index plan_by_name on plan (tenant, kind, name, id);
create index plan_by_origin on plan (tenant, origin_plan_id, id) where origin_plan_id is not null;

alter table target
    add levels           jsonb,
    add origin_target_id uuid;

-- One index for each way to filter and sort a plan's targets: a page begins where the one before ended, whatever the row's number.
create index target_by_name on target (tenant, plan_id, name, id);
create index target_by_state on target (tenant, plan_id, state, id);
create index target_by_state_name on target (tenant, plan_id, state, name, id);
create index target_by_perspective on target (tenant, plan_id, perspective, id);
create index target_by_perspective_name on target (tenant, plan_id, perspective, name, id);
create index target_by_owner on target (tenant, plan_id, owner, id);
create index target_by_owner_name on target (tenant, plan_id, owner, name, id);
drop index target_of_kpi;
create index target_of_kpi on target (tenant, kpi_id, plan_id, id);

-- Immutable: one row for each state that a plan itself was ever in.
create table plan_version (
    tenant         text        not null,
    plan_id        uuid        not null references plan,
    version        integer     not null,
    plan_revision  bigint      not null,
    change         text        not null,
    changed_fields text[]      not null,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    reason         text,
    gate_override  text,
    snapshot       jsonb       not null,
    primary key (tenant, plan_id, version)
);
create unique index plan_version_revision on plan_version (tenant, plan_id, plan_revision);

-- The history of plans from before begins with their state of today.
insert into plan_version (tenant, plan_id, version, plan_revision, change, changed_fields, changed_by, changed_at, reason, snapshot)
select tenant, id, version, revision, case when version = 1 then 'CREATED' else 'REVISED' end, '{}', 'migration', now(),
    'The first version that was kept',
    jsonb_build_object('id', id, 'version', version, 'revision', revision, 'state', state, 'kind', kind, 'name', name,
        'currency', currency, 'firstYear', first_year, 'horizonYears', horizon_years,
        'fiscalYearStartMonth', fiscal_year_start_month, 'perspectives', perspectives, 'apexTargetIds', to_jsonb(apex_target_ids))
from plan;

-- Two changes of a plan never have one revision.
create unique index target_version_revision on target_version (tenant, plan_id, plan_revision);
