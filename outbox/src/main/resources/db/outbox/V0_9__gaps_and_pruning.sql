-- Numbers of a stream that were skipped. What they told may be missing here until they come after all, or a snapshot covers them.
create table stream_gap (
    source     text        not null,
    tenant     text        not null,
    stream     text        not null,
    first      bigint      not null,
    last       bigint      not null,
    noticed_at timestamptz not null default now(),
    primary key (source, tenant, stream, first)
);
create index stream_gap_of_stream on stream_gap (tenant, stream);

-- Entries are forgotten after some days, a batch at a time, so that the table has an end.
create index inbox_received on inbox (received_at);
alter table inbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
