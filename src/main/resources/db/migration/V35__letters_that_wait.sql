-- A mail that its recipient's server refuses for good, or whose address is none.
alter table mail_message drop constraint mail_message_state_check;
alter table mail_message add check (state in ('PENDING', 'SENDING', 'SENT', 'UNCERTAIN', 'REFUSED'));
create index mail_message_unsent on mail_message (changed_at) where state <> 'SENT';

-- How the mail server stands: one row.
create table mail_server (
  one        boolean primary key default true check (one),
  away_since timestamptz,                    -- null: it took what it was last given
  reason     text,
  tried_at   timestamptz not null
);

-- Addresses to which nothing gets, until one gets through or the account has another; the administrators are told of each once.
create table mail_refused_address (
  person  text        not null,
  address text        not null,
  reason  text        not null,
  since   timestamptz not null,
  told_on date,
  primary key (person, address)
);

-- Why a digest is not tried again on its day: what it says is told the next morning.
alter table deadline_digest add column failure text;
