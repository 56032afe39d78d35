-- One organisation whose receivers are slow must not keep the senders from the others: whoever has the fewest deliveries under way is next.
drop function claim_webhook_deliveries(timestamptz, timestamptz, integer);
drop index webhook_delivery_due;
create index webhook_delivery_due on webhook_delivery (tenant, next_attempt_at) where state = 'PENDING';

-- Takes the oldest delivery that is due of the organisation that is named least often in under_way; until the lease ends nobody else does, and
-- if this process dies somebody will. The organisations are found by one step into the index for each, however many deliveries wait.
create function claim_webhook_deliveries(at timestamptz, leased_until timestamptz, under_way text[]) returns setof webhook_delivery
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
declare
    organisation text;
begin
    perform set_config('plumbline.across', 'maintenance', true);
    for organisation in
        with recursive waiting (tenant) as (
            (select tenant from webhook_delivery where state = 'PENDING' order by tenant limit 1)
            union all
            select (select w.tenant from webhook_delivery w where w.state = 'PENDING' and w.tenant > waiting.tenant order by w.tenant limit 1)
            from waiting where waiting.tenant is not null
        )
        select waiting.tenant from waiting
        cross join lateral (
            select next_attempt_at from webhook_delivery w where w.tenant = waiting.tenant and w.state = 'PENDING'
            order by next_attempt_at limit 1) first
        where first.next_attempt_at <= at
        order by coalesce(cardinality(array_positions(under_way, waiting.tenant)), 0), first.next_attempt_at
    loop
        return query
            update webhook_delivery set next_attempt_at = leased_until, attempts = attempts + 1, last_attempt_at = at
            where id = (
                select id from webhook_delivery w where w.tenant = organisation and w.state = 'PENDING' and w.next_attempt_at <= at
                order by w.next_attempt_at, id limit 1 for update skip locked)
            returning *;
        exit when found;
    end loop;
    perform set_config('plumbline.across', '', true);
end $$;

revoke execute on function claim_webhook_deliveries from public;
