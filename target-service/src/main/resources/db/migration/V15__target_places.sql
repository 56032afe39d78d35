-- The order of creation, as a column that only the indexes of lists have. By the id the planner may as well take the primary key, and a first page
-- of one plan then walks over the targets of all older ones.
alter table target add place uuid not null generated always as (id) stored;

drop index target_page, target_by_state, target_by_perspective, target_by_owner, target_of_kpi, target_by_state_perspective, target_by_owner_state,
    target_by_owner_perspective, target_of_kpi_state, target_of_kpi_perspective, target_of_kpi_owner;
create index target_page on target (tenant, plan_id, place);
create index target_by_state on target (tenant, plan_id, state, place);
create index target_by_perspective on target (tenant, plan_id, perspective, place);
create index target_by_owner on target (tenant, plan_id, owner, place);
create index target_of_kpi on target (tenant, kpi_id, plan_id, place);
create index target_by_state_perspective on target (tenant, plan_id, state, perspective, place);
create index target_by_owner_state on target (tenant, plan_id, owner, state, place);
create index target_by_owner_perspective on target (tenant, plan_id, owner, perspective, place);
create index target_of_kpi_state on target (tenant, plan_id, kpi_id, state, place);
create index target_of_kpi_perspective on target (tenant, plan_id, kpi_id, perspective, place);
create index target_of_kpi_owner on target (tenant, plan_id, kpi_id, owner, place);

-- As before, in the order of the places.
create or replace function targets_found(organisation text, plan uuid, part text, in_perspective text, in_state text, of_owner text, of_kpi uuid,
    by_name boolean, descending boolean, after_name text, after_id uuid, most integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
declare
    near     constant integer := 2000;
    pattern  constant text := '%' || regexp_replace(lower(part), '([!%_])', '!\1', 'g') || '%';
    way      constant text := case when descending then ' desc' else '' end;
    in_order constant text := ' order by ' || case when by_name then 'name' || way || ', id' else 'place' end || way;
    listed   constant text := 'select id, place, name, kpi_id from target where tenant = $1 and plan_id = $2'
        || case when in_perspective is null then '' else ' and perspective = $3' end
        || case when in_state is null then '' else ' and state = $4' end
        || case when of_owner is null then '' else ' and owner = $5' end
        || case when of_kpi is null then '' else ' and kpi_id = $6' end
        || case when after_id is null then ''
                when by_name then ' and (name, id) ' || case when descending then '<' else '>' end || ' ($7, $8)'
                else ' and place ' || case when descending then '<' else '>' end || ' $8' end;
    kpis     uuid[];
    found    uuid[];
    seen     integer;
begin
    if current_setting('plumbline.tenant', true) is distinct from organisation then
        raise exception 'the targets of another organisation';
    end if;
    kpis := array(select id from kpi where tenant = organisation and lower(code) like pattern escape '!');
    execute 'with near as materialized (' || listed || in_order || ' limit $9)'
        || ' select array(select id from near where lower(name) like $10 escape ''!'' or kpi_id = any($11)' || in_order || ' limit $12),'
        || ' (select count(*) from near)'
        into found, seen
        using organisation, plan, in_perspective, in_state, of_owner, of_kpi, after_name, after_id, near, pattern, kpis, most;
    if cardinality(found) < most and seen = near then
        execute 'select array(select id from (' || listed || ' and lower(name) like $10 escape ''!'''
            || ' union ' || listed || ' and kpi_id = any($11)) as having_it' || in_order || ' limit $12)'
            into found
            using organisation, plan, in_perspective, in_state, of_owner, of_kpi, after_name, after_id, near, pattern, kpis, most;
    end if;
    return query select unnest(found);
end $$;
