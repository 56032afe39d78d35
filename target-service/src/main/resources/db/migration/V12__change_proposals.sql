-- Terms that somebody wants for a target in force, beside the version that is, and what became of them.
create table change_proposal (
    tenant          text        not null,
    id              uuid        not null,
    plan_id         uuid        not null references plan,
    target_id       uuid        not null references target,
    target_version  integer     not null,
    terms           jsonb       not null,
    outcome         jsonb       not null,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    state           text        not null,
    answered_by     text,
    answered_at     timestamptz,
    answer_reason   text,
    applied_version integer,
    primary key (tenant, id)
);
create index change_proposal_of_target on change_proposal (tenant, target_id, id);
create index change_proposal_of_plan on change_proposal (tenant, plan_id, state, id);
select audit_changes_of('change_proposal', 'change-proposal', 'plan_id', 'id');
