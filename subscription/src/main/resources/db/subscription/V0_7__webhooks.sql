-- Who wants to be told over HTTP. An empty list of types stands for all, a missing plan for every plan.
create table webhook (
    id          uuid        primary key,
    tenant      text        not null,
    version     integer     not null,
    url         text        not null,
    description text,
    event_types text[]      not null,
    plan_id     uuid,
    secret      text        not null,
    active      boolean     not null,
    stopped_why text,
    created_by  text        not null,
    created_at  timestamptz not null
);
create index webhook_page on webhook (tenant, id);

-- What is to be told, and how it went: both the queue and the log. An event is told to a webhook once, however often it is read.
create table webhook_delivery (
    id              uuid        primary key,
    tenant          text        not null,
    webhook_id      uuid        not null references webhook on delete cascade,
    event_id        text        not null,
    event_type      text        not null,
    stream          text        not null,
    sequence        bigint      not null,
    body            text        not null,
    state           text        not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    last_attempt_at timestamptz,
    last_status     integer,
    last_error      text,
    created_at      timestamptz not null,
    unique (tenant, webhook_id, event_id)
);
create index webhook_delivery_page on webhook_delivery (tenant, webhook_id, id);
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'PENDING';
