-- The service's role reads the trail and adds to it through audit_append alone, which holds the organisation's wall and makes the hash.
comment on table audit_entry is 'read-only: entries are written by audit_append';
revoke execute on function audit_append from public;

-- Each organisation forgets its own keys; nobody sees those of another.
create index idempotency_key_age_of_organisation on idempotency_key (tenant, created_at);
drop index idempotency_key_age;
