-- Two filters at once: as for each filter alone, a page of any pair begins where the one before ended and never passes over rows of others.
create index target_by_state_perspective on target (tenant, plan_id, state, perspective, id);
create index target_by_state_perspective_name on target (tenant, plan_id, state, perspective, name, id);
create index target_by_owner_state on target (tenant, plan_id, owner, state, id);
create index target_by_owner_state_name on target (tenant, plan_id, owner, state, name, id);
create index target_by_owner_perspective on target (tenant, plan_id, owner, perspective, id);
create index target_by_owner_perspective_name on target (tenant, plan_id, owner, perspective, name, id);
create index target_of_kpi_name on target (tenant, plan_id, kpi_id, name, id);
create index target_of_kpi_state on target (tenant, plan_id, kpi_id, state, id);
create index target_of_kpi_state_name on target (tenant, plan_id, kpi_id, state, name, id);
create index target_of_kpi_perspective on target (tenant, plan_id, kpi_id, perspective, id);
create index target_of_kpi_perspective_name on target (tenant, plan_id, kpi_id, perspective, name, id);
create index target_of_kpi_owner on target (tenant, plan_id, kpi_id, owner, id);
create index target_of_kpi_owner_name on target (tenant, plan_id, kpi_id, owner, name, id);

-- Search by a part of the name or of the KPI's code. Both extensions are trusted: the owner of the database may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create index target_name_parts on target using gin (plan_id, lower(name) gin_trgm_ops);
create index kpi_code_parts on kpi using gin (tenant, lower(code) gin_trgm_ops);

-- The targets of a plan whose name or whose KPI's code has a text in it, whatever the case: the ids of one page, in order. A null filter leaves the
-- question open; after_id is null on the first page.
--
-- No index serves "like" where row-level security holds whoever asks, for the operator could tell of rows that are hidden. So the owner may read
-- these two tables, and this function, which asks for the rows of one organisation itself, is the only way to its rights.
--
-- What many rows have is found within the next few in the order of the list. What few rows have is not: then all that have it are looked up by
-- their trigrams and put in order. Neither way alone is fast for both.
create function targets_found(organisation text, plan uuid, part text, in_perspective text, in_state text, of_owner text, of_kpi uuid,
    by_name boolean, descending boolean, after_name text, after_id uuid, most integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
declare
    near     constant integer := 2000;
    pattern  constant text := '%' || regexp_replace(lower(part), '([!%_])', '!\1', 'g') || '%';
    way      constant text := case when descending then ' desc' else '' end;
    in_order constant text := ' order by ' || case when by_name then 'name' || way || ', ' else '' end || 'id' || way;
    listed   constant text := 'select id, name, kpi_id from target where tenant = $1 and plan_id = $2'
        || case when in_perspective is null then '' else ' and perspective = $3' end
        || case when in_state is null then '' else ' and state = $4' end
        || case when of_owner is null then '' else ' and owner = $5' end
        || case when of_kpi is null then '' else ' and kpi_id = $6' end
        || case when after_id is null then ''
                when by_name then ' and (name, id) ' || case when descending then '<' else '>' end || ' ($7, $8)'
                else ' and id ' || case when descending then '<' else '>' end || ' $8' end;
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
revoke execute on function targets_found from public;
create policy search_of_owner on target for select to current_user using (true);
create policy search_of_owner on kpi for select to current_user using (true);
