-- A proposal takes a revision of its plan, and so does its answer: both are told in the plan's stream. Those from before took none.
alter table change_proposal
    add proposed_revision bigint,
    add answered_revision bigint;
create unique index change_proposal_proposed on change_proposal (tenant, plan_id, proposed_revision)
    where proposed_revision is not null;
create unique index change_proposal_answered on change_proposal (tenant, plan_id, answered_revision)
    where answered_revision is not null;
