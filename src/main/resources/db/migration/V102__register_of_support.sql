-- What co-operatives were given, by which policy, from which source: one row for each row of a task's sheet.
create table cooperative_support (
  case_key    text           not null,
  period      text           not null,           -- of a continuous task the last day of the period; else ''
  position    integer        not null,
  cooperative text           not null references cooperative,
  day         date           not null,
  policy      text           not null,
  content     text,
  amount      numeric(20, 2) check (amount >= 0),   -- đồng; null where it was no money
  source      text,
  paper       text,
  agency      text           not null,           -- body that told it
  accepted_on date,                              -- null until the result was accepted
  primary key (case_key, period, position)
);
create index cooperative_support_of on cooperative_support (cooperative, day desc);
create index cooperative_support_day on cooperative_support (day, policy);
