-- Plans give tasks to committees that are neither departments nor offices: a steering committee, a committee of the Party, an executive committee.
alter table organisation_agency drop constraint organisation_agency_level_check;
alter table organisation_agency add check (level in ('TRUNG_UONG', 'TINH', 'SO', 'LIEN_MINH', 'HOI', 'QUY', 'BAN', 'HUYEN', 'XA', 'PHONG', 'HTX'));
