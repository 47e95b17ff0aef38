-- Every mail the system meant to send, with what became of it. One mail a recipient, day and kind: the primary key holds that.
create table mail_message (
  recipient  text        not null,           -- the user the mail is for
  day        date        not null,           -- the day whose news it carries
  kind       text        not null,
  address    text        not null,           -- as it was on the last attempt
  subject    text        not null,
  body_text  text        not null,
  body_html  text        not null,
  state      text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'UNCERTAIN')),
  attempts   integer     not null default 1 check (attempts > 0),
  changed_at timestamptz not null,
  sent_at    timestamptz,
  failure    text,                           -- why the last attempt failed
  primary key (recipient, day, kind),
  check ((state = 'SENT') = (sent_at is not null))
);

create index mail_message_sent on mail_message (sent_at desc) where state = 'SENT';
