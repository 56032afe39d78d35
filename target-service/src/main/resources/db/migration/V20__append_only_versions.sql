-- What was decided stays: the service's role adds to these and changes nothing of them.
comment on table kpi_version is 'append-only: history is never rewritten';
comment on table plan_version is 'append-only: history is never rewritten';
comment on table target_version is 'append-only: history is never rewritten';
comment on table adjustment is 'append-only: what a review decided and what became of it';
