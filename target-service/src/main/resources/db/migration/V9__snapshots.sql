-- One row for each telling of the present state that was asked for: under way, and how far it came.
create table snapshot (
    id           uuid        primary key,
    tenant       text        not null,
    plan_id      uuid,
    requested_by text        not null,
    requested_at timestamptz not null,
    seen_at      timestamptz not null,
    state        text        not null,
    error        text,
    events       bigint      not null,
    kpis         bigint      not null,
    plans        bigint      not null,
    versions     bigint      not null
);
create index snapshot_page on snapshot (tenant, id);
-- How far it has come is no decision; that somebody asked for it is.
select audit_changes_of('snapshot', 'snapshot', 'id', 'id', operations => 'insert');
