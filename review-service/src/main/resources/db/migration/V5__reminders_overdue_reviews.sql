-- Periods whose owner was reminded already, so that each is told once.
create table told_owed (
    kpi_id  uuid        not null,
    period  text        not null,
    tenant  text        not null,
    told_at timestamptz not null,
    primary key (tenant, kpi_id, period)
);

-- Since when a review that did not take place is known to be overdue.
alter table review add column overdue_since timestamptz;
create index review_not_held on review (tenant, scheduled_on) where state = 'SCHEDULED' and overdue_since is null;
