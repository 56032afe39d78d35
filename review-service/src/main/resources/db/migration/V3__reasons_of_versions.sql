-- Who moved a target, and why: goal drift is told with its reasons.
alter table known_target_version add column changed_by text;
alter table known_target_version add column reason text;
