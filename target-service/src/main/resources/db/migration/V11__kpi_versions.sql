-- Immutable: what a KPI's definition was, who decided it, when and why.
create table kpi_version (
    tenant         text        not null,
    kpi_id         uuid        not null references kpi,
    version        integer     not null,
    change         text        not null,
    changed_fields text[]      not null,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    reason         text,
    snapshot       jsonb       not null,
    primary key (tenant, kpi_id, version)
);

-- The history of KPIs from before begins with their definition of today.
insert into kpi_version (tenant, kpi_id, version, change, changed_fields, changed_by, changed_at, reason, snapshot)
select tenant, id, version, case when version = 1 then 'CREATED' else 'REVISED' end, '{}', 'migration', now(),
    'The first version that was kept',
    jsonb_build_object('id', id, 'version', version, 'code', code, 'name', name, 'direction', direction,
        'accumulation', accumulation, 'unit', unit, 'scale', scale, 'frequency', frequency, 'indicator', indicator,
        'tolerancePercent', tolerance_percent, 'owner', owner, 'definition', definition, 'dataSource', data_source,
        'largestStep', case when largest_step_kind is null then null
            else jsonb_build_object('kind', largest_step_kind, 'size', largest_step_size) end)
from kpi;
