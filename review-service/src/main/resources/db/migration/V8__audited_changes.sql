-- What people say and decide is audited; copies, tracks and reminders follow from it.
select audit_changes_of('cadence', 'cadence', 'plan_id', 'plan_id');
-- The agenda is put together by the service when the review opens, and is as long as the plan is large.
select audit_changes_of('review', 'review', 'plan_id', 'id', hidden => '{agenda}');
select audit_changes_of('decision', 'decision', 'plan_id', 'id');
select audit_changes_of('adjustment', 'adjustment', 'plan_id', 'id');
select audit_changes_of('action_item', 'action', 'plan_id', 'id');
select audit_changes_of('pace_vote', 'pace-vote', 'review_id', 'target_id');
select audit_changes_of('track_rules', 'track-rules', 'kpi_id', 'kpi_id');

-- A revision of an actual does not say of which KPI and period it is, which a reader of the trail wants to know.
create function audit_actual() returns trigger language plpgsql as $$
declare
    of_actual    actual;
    state_before jsonb;
begin
    select * into of_actual from actual where tenant = new.tenant and id = new.actual_id;
    if new.revision > 1 then
        select to_jsonb(earlier) into state_before from actual_revision earlier
            where tenant = new.tenant and actual_id = new.actual_id and revision = new.revision - 1;
    end if;
    perform audit_append(new.tenant, of_actual.kpi_id::text, 'actual', new.actual_id::text,
        case when new.revision = 1 then 'CREATED' else 'CHANGED' end, new.reason,
        state_before - 'tenant', to_jsonb(new) - 'tenant'
            || jsonb_build_object('kpi_id', of_actual.kpi_id, 'period', of_actual.period));
    return null;
end $$;
create constraint trigger audited after insert on actual_revision deferrable initially deferred
    for each row execute function audit_actual();
