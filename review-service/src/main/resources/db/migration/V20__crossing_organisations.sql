-- Which organisations have plans here: the rounds are made for one after the other.
create function organisations_with_plans() returns setof text
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    return query select distinct tenant from known_plan order by tenant;
    perform set_config('plumbline.across', '', true);
end $$;
revoke execute on function organisations_with_plans from public;

comment on table actual_revision is 'append-only: what was believed before stays';
