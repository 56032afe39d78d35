-- Events that were decided but not yet seen by the broker. The relay deletes a row once the broker has acknowledged it,
-- so the table stays small and "not yet sent" is the same as "still here".
create table outbox (
    position      bigint generated always as identity primary key,
    id            uuid        not null unique,
    tenant        text        not null,
    stream        text        not null,
    sequence      bigint      not null,
    type          text        not null,
    subject       text        not null,
    correlation   text,
    causation     text,
    traceparent   text,
    occurred_at   timestamptz not null,
    data          text        not null,
    unique (tenant, stream, sequence)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- The last number taken in each stream of this service. The row lock makes the numbers gapless and in commit order.
create table stream_sequence (
    tenant text   not null,
    stream text   not null,
    last   bigint not null,
    primary key (tenant, stream)
);

-- Events that took effect here. Written in the transaction of the effect, so that a second delivery has none.
create table inbox (
    source      text        not null,
    id          text        not null,
    received_at timestamptz not null default now(),
    primary key (source, id)
);

-- How far each stream of each source was followed.
create table stream_position (
    source text   not null,
    tenant text   not null,
    stream text   not null,
    last   bigint not null,
    primary key (source, tenant, stream)
);

-- Events that could not be processed and lie in the dead-letter topic: the stream is behind until they are replayed.
create table parked_event (
    source    text        not null,
    id        text        not null,
    tenant    text        not null,
    stream    text        not null,
    sequence  bigint      not null,
    error     text        not null,
    parked_at timestamptz not null default now(),
    primary key (source, id)
);
create index parked_event_stream on parked_event (tenant, stream);
