-- General meetings that decided on a dissolution, as their minutes tell them; a further meeting is a further row (Luật Hợp tác xã 2023 Điều 58–61).
create table dissolution_meeting (
  id             bigint generated always as identity primary key,
  dissolution    text not null references dissolution,
  round          integer not null check (round between 1 and 3),
  assembly       text not null check (assembly in ('PLENARY', 'DELEGATES', 'UNION')),
  invited_on     date not null,
  held_on        date not null,
  members        integer not null check (members > 0),       -- official members on the day of the meeting
  registered     integer,                                    -- what the register said of them; null where it knew nothing
  members_reason text,                                       -- why both differ
  summoned       integer not null check (summoned > 0),      -- members, or delegates, who make up the base of the quorum
  attending      integer not null check (attending > 0),     -- in person
  proxies        integer not null check (proxies >= 0),      -- members or delegates whom somebody else represents
  votes          integer not null check (votes > 0),         -- that those who attend carry
  votes_cast     integer not null check (votes_cast between 0 and votes),
  votes_for      integer not null check (votes_for between 0 and votes_cast),
  quorate        boolean not null,
  passed         boolean not null,
  basis          text not null,                              -- article and finding, as the decision table told them
  recorded_on    date not null,
  check (attending + proxies <= summoned),
  check (held_on > invited_on)
);

create index dissolution_meeting_of on dissolution_meeting (dissolution);

insert into dissolution_term (name, length, title, confirmed) values
  ('memberExcess', 50, 'Số thành viên ở đại hội nhiều hơn sổ HTX quá mức này thì phải sửa sổ trước (%)', false);

-- The case of the same co-operative that this one follows: declined here, begun there.
alter table dissolution add column follows text references dissolution;
create unique index dissolution_follows on dissolution (follows) where stage <> 'CANCELLED';
