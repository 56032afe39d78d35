-- The active webhooks of the organisations that were told something.
create function active_webhooks_of(organisations text[]) returns setof webhook
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    return query select * from webhook where active and tenant = any(organisations);
    perform set_config('plumbline.across', '', true);
end $$;

-- Takes the oldest deliveries that are due, whoever they are for; until the lease ends nobody else does, and if this process dies somebody will.
create function claim_webhook_deliveries(at timestamptz, leased_until timestamptz, most integer) returns setof webhook_delivery
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    return query
        update webhook_delivery set next_attempt_at = leased_until, attempts = attempts + 1, last_attempt_at = at
        where id in (
            select id from webhook_delivery where state = 'PENDING' and next_attempt_at <= at
            order by next_attempt_at, id limit most for update skip locked)
        returning *;
    perform set_config('plumbline.across', '', true);
end $$;

-- Forgets what was settled and is old.
create function forget_webhook_deliveries(made_before timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    delete from webhook_delivery where state <> 'PENDING' and created_at < made_before;
    perform set_config('plumbline.across', '', true);
end $$;

revoke execute on function active_webhooks_of, claim_webhook_deliveries, forget_webhook_deliveries from public;
