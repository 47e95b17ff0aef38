-- The coordinators say which body gathers the difficulties of a plan; until now only the role that comes with the application was known.
alter table obstacle_coordinator alter column role drop not null;
alter table obstacle_coordinator add column body text;                          -- code of the body, where somebody named one; heirs are followed
alter table obstacle_coordinator add column set_by text;                        -- login name
alter table obstacle_coordinator add column set_on date;
alter table obstacle_coordinator add constraint obstacle_coordinator_named check (role is not null or body is not null);
alter table obstacle_kind add column set_by text;                               -- null for those that come with the application
alter table obstacle_kind add column set_on date;
