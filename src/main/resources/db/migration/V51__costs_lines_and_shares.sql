-- Costs of the dissolution itself, incurred and paid; they come before every debt (Luật Hợp tác xã 2023 Điều 101.4.a). Entries are added, sums count.
create table dissolution_cost (
  id             bigint generated always as identity primary key,
  dissolution    text not null references dissolution,
  kind           text not null check (kind in ('INCURRED', 'PAID')),
  amount_million numeric(20, 6) not null check (amount_million > 0),
  day            date not null
);

create index dissolution_cost_of on dissolution_cost (dissolution);

-- Toward which line of its plan a case counts, and since when: with or without debts. The newest row counts; none is ever changed.
create table dissolution_line (
  id          bigint generated always as identity primary key,
  dissolution text not null references dissolution,
  since       date not null,
  debts       boolean not null,
  plan        text,
  plan_step   text,
  plan_due    date,
  reason      text not null
);

create index dissolution_line_of on dissolution_line (dissolution, id desc);

insert into dissolution_line (dissolution, since, debts, plan, plan_step, plan_due, reason)
  select number, started_on, exists (select 1 from dissolution_debt o where o.dissolution = d.number and o.kind = 'OWED'), plan, plan_step, plan_due,
    'Khởi động thủ tục'
  from dissolution d;

-- What is left after costs, wages, tax and debts, in đồng, and how it went to the members by their contribution (Điều 101.5).
create table dissolution_remainder (
  dissolution    text primary key references dissolution,
  amount         numeric(18, 0) not null check (amount > 0),
  told_on        date not null,
  distributed_on date
);

create table dissolution_share (
  dissolution  text not null references dissolution_remainder,
  position     integer not null,
  name         text,                                     -- a row may be saved half filled in
  kind         text check (kind in ('OFFICIAL', 'ASSOCIATED')),
  contribution numeric(18, 0) check (contribution > 0),
  share        numeric(18, 0) check (share >= 0),
  primary key (dissolution, position)
);

insert into dissolution_term (name, length, title, confirmed) values
  ('distribution', 15, 'Chia phần tài sản còn lại cho thành viên (ngày làm việc)', false);
