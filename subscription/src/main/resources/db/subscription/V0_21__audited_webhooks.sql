-- The secret that signs is nobody's to read, in the audit trail either.
select audit_changes_of('webhook', 'webhook', 'id', 'id', hidden => '{secret}');
-- Deliveries are work in progress; that somebody had one sent again is a decision.
select audit_changes_of('webhook_delivery', 'webhook-delivery', 'webhook_id', 'id', operations => 'update of state',
    condition => 'old.state <> ''PENDING'' and new.state = ''PENDING''', hidden => '{body}');
