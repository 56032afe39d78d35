-- From which target one of a scenario was copied: with it come the links and answers of the original.
alter table target_copy add origin_target_id uuid;
create index target_copy_of_origin on target_copy (tenant, plan_id, origin_target_id) where origin_target_id is not null;
create index link_from on link (tenant, from_target_id);
create index link_to on link (tenant, to_target_id);
create index impact_answers_named_here on impact_answers using gin ((own_perspective -> 'impactedTargetIds'));
create index impact_answers_named_elsewhere on impact_answers using gin ((other_perspectives -> 'impactedTargetIds'));
