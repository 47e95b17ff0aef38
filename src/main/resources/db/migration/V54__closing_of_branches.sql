-- How the branches, representative offices and business places of a co-operative in dissolution are closed (Luật Hợp tác xã 2023 Điều 104; NĐ
-- 92/2024/NĐ-CP Điều 54): decided, filed within ten days, the tax office heard, closed. A further filing is a further row.
create table dissolution_branch_filing (
  id          bigint generated always as identity primary key,
  dissolution text not null references dissolution,
  scope       text not null check (scope in ('BRANCHES', 'PLACES')),
  tax_paper   text,                                     -- that the tax duties of the branches are done; business places need none
  decided_on  date not null,
  filed_on    date,                                     -- received by the registration office
  objected_on date,                                     -- by the tax office: it has to be filed again
  closed_on   date,
  check (filed_on >= decided_on),
  check (scope = 'PLACES' or tax_paper is not null)
);

create index dissolution_branch_filing_of on dissolution_branch_filing (dissolution, id desc);

insert into dissolution_term (name, length, title, confirmed) values
  ('branchDecision', 30, 'Hoàn thành thuế, quyết định chấm dứt chi nhánh, văn phòng đại diện, địa điểm kinh doanh (ngày)', false);
