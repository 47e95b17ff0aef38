-- The notice of violation is published and sent like the decision (NĐ 92/2024/NĐ-CP Điều 53.6); why a certificate is given back (Điều 56).
alter table dissolution
  add column notice_published_on date,                   -- from then on other registrations are refused until it is remedied (Điều 33.1.a)
  add column restoration         text check (restoration in ('NO_CASE', 'TAX_REQUEST')),
  add constraint dissolution_notice_published_check check (notice_published_on >= notice_on);

-- A notice that goes out with the decision leaves no term to explain (Điều 53.1, 53.4).
