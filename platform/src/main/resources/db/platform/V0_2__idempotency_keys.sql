-- What creations with an Idempotency-Key answered, so that a caller who never saw the answer can ask again.
create table idempotency_key (
    tenant     text        not null,
    key        text        not null,
    operation  text        not null,
    body_hash  text        not null,
    status     integer,
    location   text,
    etag       text,
    revision   text,
    body       text,
    created_at timestamptz not null default now(),
    primary key (tenant, key)
);
create index idempotency_key_age on idempotency_key (created_at);
