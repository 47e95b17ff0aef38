-- Cases that were opened before the case file knew parents got the case with the longest key that begins theirs. That is wrong for a plan whose
-- code begins another's and for co-operatives whose codes begin alike, and says nothing of the parts of a campaign, which is no case of its own.
update casefile_case c set parent = null
  where parent is not null and (exists (select from pilot_programme p where p.code = c.key) or exists (select from dissolution d where d.number = c.key)
    or exists (select from classification s where s.key = c.key));
update casefile_case c set parent = (select p.code from pilot_programme p where starts_with(c.key, p.code || '-') order by length(p.code) desc limit 1)
  where kind like 'pilot-%' and not exists (select from pilot_programme p where p.code = c.key);
update casefile_case c set parent = s.campaign, place = coalesce(c.place, s.place) from report_submission s where s.key = c.key;
update casefile_case c set parent = u.campaign, place = coalesce(c.place, u.place) from report_update u where u.key = c.key;
update casefile_case c set parent = d.parent from issuance_document d where d.key = c.key;
