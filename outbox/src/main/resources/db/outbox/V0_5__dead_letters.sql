-- The record itself is kept with the note of its failure, so that it can be read and replayed through REST.
alter table parked_event
    add column number      bigint generated always as identity unique,
    add column topic       text,
    add column type        text,
    add column headers     text[],
    add column value       bytea,
    add column failures    integer not null default 1,
    add column replayed_at timestamptz;
create index parked_event_page on parked_event (tenant, number);
