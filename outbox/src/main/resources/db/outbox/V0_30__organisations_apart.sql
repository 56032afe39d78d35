-- A wall between organisations inside PostgreSQL. The service works in a role that neither owns the tables nor rules over their owner, and sees
-- and writes the rows of the organisation that its connection was told (plumbline.tenant); if it was told none, there are none.
--
-- The owner, who migrates, is held by the same wall unless the session says plumbline.across = 'maintenance'. What has to cross organisations is
-- done by functions of the owner that say so, each for one purpose and with one answer; nothing else crosses.

-- Puts the wall up around every table that has the column, and gives the service's role what it needs and no more. Called after each migration,
-- so that no table is forgotten; what is as it should be is not touched. A comment on a table may narrow the rights: it begins with 'append-only'
-- if its rows are only ever added, with 'read-only' if the database itself writes them.
create function keep_organisations_apart(service_role text) returns void language plpgsql as $$
declare
    of_table     record;
    own_rows     constant text := 'tenant = nullif(current_setting(''plumbline.tenant'', true), '''')';
    -- As an equality the planner would believe it of every 200th row, and sort the outbox instead of going along its key.
    maintenance  constant text := 'coalesce(current_setting(''plumbline.across'', true) = ''maintenance'', false)';
    of_function  regprocedure;
begin
    -- Instances that start together do this one after the other.
    perform pg_advisory_xact_lock(hashtextextended('plumbline: organisations apart', 0));
    if not exists (select from pg_roles where rolname = service_role) then
        raise exception 'There is no role "%": create it, it needs no right but to log in.', service_role;
    end if;
    if pg_has_role(service_role::name, current_user, 'member')
            or (select rolsuper or rolbypassrls from pg_roles where rolname = service_role) then
        raise exception 'The role "%" of the service owns the tables or passes row-level security: name one that does neither.', service_role;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), service_role);

    for of_table in
        select class.oid::regclass as name,
            exists (select from pg_attribute where attrelid = class.oid and attname = 'tenant' and not attisdropped) as of_organisations,
            relrowsecurity and relforcerowsecurity and (select count(*) = 2 from pg_policy
                where polrelid = class.oid and polname in ('own_organisation', 'maintenance')) as walled,
            case split_part(coalesce(obj_description(class.oid, 'pg_class'), ''), ':', 1)
                when 'read-only' then '{select}'
                when 'append-only' then '{select,insert}'
                else '{select,insert,update,delete}' end::text[] as rights,
            array(select wanted from unnest('{select,insert,update,delete}'::text[]) with ordinality as each (wanted, place)
                where has_table_privilege(service_role::name, class.oid, wanted) order by place) as rights_now
        from pg_class class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relname <> '${flyway:table}'
    loop
        if of_table.of_organisations and not of_table.walled then
            execute format('alter table %s enable row level security', of_table.name);
            execute format('alter table %s force row level security', of_table.name);
            execute format('drop policy if exists own_organisation on %s', of_table.name);
            execute format('drop policy if exists maintenance on %s', of_table.name);
            execute format('create policy own_organisation on %s using (%s) with check (%s)', of_table.name, own_rows, own_rows);
            execute format('create policy maintenance on %s to current_user using (%s) with check (%s)',
                of_table.name, maintenance, maintenance);
        end if;
        if of_table.rights <> of_table.rights_now then
            execute format('revoke all on %s from %I', of_table.name, service_role);
            execute format('grant %s on %s to %I', array_to_string(of_table.rights, ', '), of_table.name, service_role);
        end if;
    end loop;

    for of_function in
        select oid::regprocedure from pg_proc
        where pronamespace = current_schema()::regnamespace and not has_function_privilege(service_role::name, oid, 'execute')
    loop
        execute format('grant execute on function %s to %I', of_function, service_role);
    end loop;
end $$;

-- The relay tells the events of all organisations, in the order in which they were stored.
create function outbox_unsent(most integer) returns setof outbox
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    return query select * from outbox order by position limit most;
    perform set_config('plumbline.across', '', true);
end $$;

-- The broker has them.
create function outbox_sent(positions bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    delete from outbox where position = any(positions);
    perform set_config('plumbline.across', '', true);
end $$;

-- How much waits, of all organisations together: figures of the service, which name none.
create function backlog() returns table (pending bigint, age_seconds numeric, size_bytes bigint, dead_letters bigint, streams_behind bigint)
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    return query
        select count(*), coalesce(extract(epoch from now() - min(occurred_at)), 0), pg_total_relation_size('outbox'),
            (select count(*) from parked_event),
            (select count(*) from (select tenant, stream from parked_event
                union select tenant, stream from stream_gap) as behind)
        from outbox;
    perform set_config('plumbline.across', '', true);
end $$;

revoke execute on function outbox_unsent, outbox_sent, backlog from public;
