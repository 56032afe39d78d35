-- One row for each file that was to be imported: under way, and what came of it.
create table plan_import (
    id             uuid        primary key,
    tenant         text        not null,
    plan_id        uuid,
    format         text        not null,
    dry_run        boolean     not null,
    reason         text,
    requested_by   text        not null,
    requested_at   timestamptz not null,
    seen_at        timestamptz not null,
    state          text        not null,
    targets_read   bigint      not null,
    problems_found bigint      not null,
    problems       jsonb       not null,
    result         jsonb
);
create index plan_import_page on plan_import (tenant, id);
