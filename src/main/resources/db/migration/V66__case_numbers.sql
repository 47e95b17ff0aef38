-- One way to draw the running numbers in the keys of cases.
create table casefile_number (
  series text primary key,                                                      -- e.g. GT-2025, KG-135-2021-TD
  last   integer not null check (last >= 0)
);

insert into casefile_number (series, last) select 'GT-' || year, last from dissolution_number;
insert into casefile_number (series, last) select programme || '-TD', max(number) from pilot_change group by programme;
drop table dissolution_number;
