-- Findings of all organisations whose waiver ended before a day: only whose they are, and which.
create function expired_waivers(today date) returns table (of_tenant text, of_finding uuid)
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    return query
        select tenant, id from finding
        where waived_until < today and not waiver_ended and state = 'OPEN' order by waived_until limit 1000;
    perform set_config('plumbline.across', '', true);
end $$;

-- Plans of all organisations with a link or an answer whose affirmation has grown too old by a day, and had not yet on the day on which the
-- plan was last looked at.
create function plans_with_old_affirmations(today date) returns table (of_tenant text, of_plan uuid)
language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    perform set_config('plumbline.across', 'maintenance', true);
    return query
        select plan.tenant, plan.id from checked_plan plan
        left join lateral (
            select (thresholds ->> 'affirmEveryMonths')::int as months from plan_thresholds
            where tenant = plan.tenant and plan_id = plan.id order by version desc limit 1) own on true
        where exists (
            select 1 from (
                select affirmed_at from link where tenant = plan.tenant and plan_id = plan.id
                union all
                select affirmed_at from impact_answers where tenant = plan.tenant and plan_id = plan.id) affirmation
            where (affirmed_at at time zone 'UTC')::date + make_interval(months => coalesce(own.months, 12)) < today
              and (plan.day is null
                or (affirmed_at at time zone 'UTC')::date + make_interval(months => coalesce(own.months, 12)) >= plan.day))
        limit 1000;
    perform set_config('plumbline.across', '', true);
end $$;

-- The answers of the organisation that name a target. No index serves an operator on jsonb where row-level security holds whoever asks, for the
-- operator could tell of rows that are hidden. So the owner may read this one table, and this function, which asks for the organisation's rows
-- itself, is the only way to its rights.
create policy search_of_owner on impact_answers for select to current_user using (true);
create function impact_answers_naming(target text) returns setof impact_answers
language plpgsql stable security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
begin
    return query
        select * from impact_answers
        where tenant = nullif(current_setting('plumbline.tenant', true), '')
          and (own_perspective -> 'impactedTargetIds' @> to_jsonb(target)
            or other_perspectives -> 'impactedTargetIds' @> to_jsonb(target));
end $$;

revoke execute on function expired_waivers, plans_with_old_affirmations, impact_answers_naming from public;
