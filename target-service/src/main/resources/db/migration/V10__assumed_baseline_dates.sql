-- Nobody said when such a baseline was measured, and the last day of year 0 stands for it. Of older rows it is not known: they keep their date.
alter table target add baseline_date_assumed boolean not null default false;
