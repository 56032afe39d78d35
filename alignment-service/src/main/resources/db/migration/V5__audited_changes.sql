-- What people decide is audited; verdicts follow from it.
select audit_changes_of('link', 'link', 'plan_id', 'id');
select audit_changes_of('impact_answers', 'impact-answers', 'plan_id', 'target_id');
select audit_changes_of('plan_thresholds', 'thresholds', 'plan_id', 'plan_id');
-- A finding opens and resolves by itself; its waiver is a decision.
select audit_changes_of('finding', 'finding', 'plan_id', 'id', operations => 'update',
    condition => '(old.waived_by, old.waived_reason, old.waived_until, old.waiver_ended)'
        ' is distinct from (new.waived_by, new.waived_reason, new.waived_until, new.waiver_ended)');
