-- What each participant of a review thinks of a target's pace; the last word of each counts.
create table pace_vote (
    review_id uuid        not null references review,
    target_id uuid        not null,
    voter     text        not null,
    tenant    text        not null,
    vote      text        not null,
    remark    text,
    voted_at  timestamptz not null,
    primary key (review_id, target_id, voter)
);

-- What the leadership concluded about the pace, beside the decision.
alter table decision add column pace_verdict text;

-- What somebody promised to do until when.
create table action_item (
    id         uuid        primary key,
    tenant     text        not null,
    review_id  uuid        not null references review,
    plan_id    uuid        not null,
    target_id  uuid,
    owner      text        not null,
    task       text        not null,
    due_on     date        not null,
    done_on    date,
    promised_at timestamptz not null
);
create index action_item_of_review on action_item (tenant, review_id, id);
create index action_item_of_plan on action_item (tenant, plan_id, done_on, due_on);
