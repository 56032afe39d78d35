-- Who did what, when and why: one entry for each change of what the service keeps, written in the transaction of the change and never
-- changed. Each carries the hash of its predecessor in the stream, so that an entry that was altered, taken out or slipped in is found.
-- number follows the time (microseconds, and ten bits that tell entries of one microsecond apart), so a list is paged and begun by it.
create table audit_entry (
    tenant   text        not null,
    stream   text        not null,
    position bigint      not null,
    number   bigint      not null,
    at       timestamptz not null,
    kind     text        not null,
    subject  text        not null,
    action   text        not null,
    actor    text        not null,
    reason   text,
    trace    text,
    before   jsonb,
    after    jsonb,
    hash     bytea       not null,
    primary key (tenant, stream, position)
);
create unique index audit_entry_page on audit_entry (tenant, number);
create index audit_entry_of_subject on audit_entry (tenant, subject, number);
create index audit_entry_of_actor on audit_entry (tenant, actor, number);
create sequence audit_entry_tie;

-- A field for the hash: its length in bytes in front, so that no two entries read alike.
create function audit_field(field text) returns text language sql immutable parallel safe as $$
    select coalesce(octet_length(field)::text || ':' || field, '-')
$$;

-- Adds an entry behind the last of its stream. Two transactions that do so at once: the second waits for the first, and looks again.
create function audit_append(
    of_tenant text, of_stream text, of_kind text, of_subject text, what text, why text, state_before jsonb, state_after jsonb)
returns void language plpgsql security definer set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp as $$
declare
    last_position bigint;
    last_hash     bytea;
    moment        timestamptz := clock_timestamp();
    micros        bigint := (extract(epoch from moment) * 1000000)::bigint;
    by_whom       text := coalesce(nullif(current_setting('plumbline.actor', true), ''), 'database role ' || session_user);
    of_trace      text := nullif(current_setting('plumbline.trace', true), '');
begin
    loop
        last_position := 0;
        last_hash := null;
        select position, hash into last_position, last_hash from audit_entry
            where tenant = of_tenant and stream = of_stream order by position desc limit 1;
        last_position := coalesce(last_position, 0) + 1;
        insert into audit_entry (tenant, stream, position, number, at, kind, subject, action, actor, reason, trace, before, after, hash)
        values (of_tenant, of_stream, last_position, micros * 1024 + nextval('audit_entry_tie') % 1024, moment, of_kind, of_subject,
            what, by_whom, why, of_trace, state_before, state_after,
            sha256(convert_to(
                audit_field(encode(last_hash, 'hex')) || audit_field(of_tenant) || audit_field(of_stream)
                || audit_field(last_position::text) || audit_field(micros::text) || audit_field(of_kind) || audit_field(of_subject)
                || audit_field(what) || audit_field(by_whom) || audit_field(why) || audit_field(of_trace)
                || audit_field(state_before::text) || audit_field(state_after::text), 'UTF8')))
        on conflict (tenant, stream, position) do nothing;
        exit when found;
    end loop;
end $$;

-- Notes the change of a row. Arguments: kind, column of the stream, column of the subject, columns that nobody is to read ('{}' for none).
-- Of a table that keeps versions the version's snapshot is noted, and what the entry before it said stands as the state before.
create function audit_change() returns trigger language plpgsql as $$
declare
    state_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - tg_argv[3]::text[] end;
    state_after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - tg_argv[3]::text[] end;
    row_of       jsonb := coalesce(state_after, state_before);
    of_tenant    text  := row_of ->> 'tenant';
    of_subject   text  := row_of ->> tg_argv[2];
    what         text  := case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'REMOVED' end;
begin
    if state_before = state_after then
        return null;
    end if;
    if row_of ? 'snapshot' then
        what := row_of ->> 'change';
        state_after := row_of -> 'snapshot';
        select after into state_before from audit_entry
            where tenant = of_tenant and subject = of_subject and kind = tg_argv[0] order by number desc limit 1;
    end if;
    perform audit_append(of_tenant, row_of ->> tg_argv[1], tg_argv[0], of_subject, what,
        coalesce(row_of ->> 'reason', row_of ->> 'waived_reason'), state_before - 'tenant', state_after - 'tenant');
    return null;
end $$;

-- Has the changes of a table noted when their transaction commits: then no lock is taken any more that another could wait for.
create function audit_changes_of(of_table regclass, of_kind text, stream_column text, subject_column text,
    operations text default 'insert or update or delete', condition text default 'true', hidden text default '{}')
returns void language plpgsql as $$
begin
    execute format('create constraint trigger audited after %s on %s deferrable initially deferred for each row when (%s)'
        ' execute function audit_change(%L, %L, %L, %L)',
        operations, of_table, condition, of_kind, stream_column, subject_column, hidden);
end $$;

create function refuse_change_of_audit_trail() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;
create trigger kept before update or delete on audit_entry for each row execute function refuse_change_of_audit_trail();
create trigger kept_whole before truncate on audit_entry for each statement execute function refuse_change_of_audit_trail();

-- A dead letter is work in progress; that somebody had it processed again is a decision.
select audit_changes_of('parked_event', 'dead-letter', 'stream', 'id', operations => 'update of replayed_at',
    condition => 'new.replayed_at is not null and new.replayed_at is distinct from old.replayed_at', hidden => '{headers,value}');
