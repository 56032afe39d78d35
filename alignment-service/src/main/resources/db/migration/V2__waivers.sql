-- An approver may waive a finding until a date; it is then not asked about, but neither is it gone.
alter table finding
    add column version integer not null default 1,
    add column waived_by text,
    add column waived_reason text,
    add column waived_until date;
