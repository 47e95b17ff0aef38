-- Whoever signed the dossier may ask to stop it before it is accepted; the registration office stops it or refuses in writing (NĐ 92/2024/NĐ-CP
-- Điều 19.7, 32.6).
create table dissolution_stop (
  id          bigint generated always as identity primary key,
  dissolution text not null references dissolution,
  signer      text not null,                            -- of the dossier, who asks
  paper       text not null,
  reason      text not null,
  asked_on    date not null,
  decided_on  date,
  stopped     boolean,
  answer      text,                                     -- number of the notice or of the refusal
  check ((decided_on is null) = (stopped is null)),
  check (decided_on >= asked_on)
);

create unique index dissolution_stop_open on dissolution_stop (dissolution) where decided_on is null;
create index dissolution_stop_of on dissolution_stop (dissolution);
