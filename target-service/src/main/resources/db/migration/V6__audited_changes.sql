-- What people decide is audited; verdicts are another service's conclusions.
select audit_changes_of('kpi', 'kpi', 'id', 'id');
select audit_changes_of('plan_version', 'plan', 'plan_id', 'plan_id');
select audit_changes_of('target_version', 'target', 'plan_id', 'target_id');
select audit_changes_of('adjustment', 'adjustment', 'plan_id', 'id');
-- How far an import has come is no decision; that somebody began it is.
select audit_changes_of('plan_import', 'plan-import', 'id', 'id', operations => 'insert');
