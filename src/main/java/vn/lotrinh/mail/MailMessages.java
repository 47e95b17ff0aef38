package vn.lotrinh.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code mail_message}. */
@Repository
class MailMessages {

  /** A mail that waits, as it was written. */
  record Waiting(String recipient, String address, LocalDate day, String kind, String subject, String text, String html) {

    Mail mail() {
      return new Mail(recipient, address, day, kind, subject, "", Map.of());
    }
  }

  private static final String KEY = " where recipient = :recipient and day = :day and kind = :kind ";

  private final JdbcClient jdbc;

  MailMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the mail in hand: a new row, or one whose last attempt failed. False when it is in another state already. */
  boolean claim(Mail mail, MailTemplates.Body body, String state, Instant now) {
    boolean claimed = values(jdbc.sql("""
        insert into mail_message (recipient, day, kind, address, subject, body_text, body_html, state, changed_at, sent_at)
        values (:recipient, :day, :kind, :address, :subject, :text, :html, :state, :now,
          case when :state::text = 'SENT' then :now::timestamptz end)
        on conflict (recipient, day, kind) do update
        set address = excluded.address, subject = excluded.subject, body_text = excluded.body_text, body_html = excluded.body_html,
            state = excluded.state, changed_at = excluded.changed_at, sent_at = excluded.sent_at, failure = null,
            attempts = mail_message.attempts + 1
        where mail_message.state in ('PENDING', 'REFUSED')"""), mail)
        .param("address", mail.address()).param("subject", mail.subject()).param("text", body.text()).param("html", body.html())
        .param("state", state).param("now", Timestamp.from(now)).update() == 1;
    if (claimed) attach(mail);
    return claimed;
  }

  /** A mail that is tried again has its files already. */
  private void attach(Mail mail) {
    for (int i = 0; i < mail.files().size(); i++) {
      Attachment file = mail.files().get(i);
      values(jdbc.sql("""
          insert into mail_attachment (recipient, day, kind, position, name, type, content)
          values (:recipient, :day, :kind, :position, :name, :type, :content) on conflict do nothing"""), mail)
          .param("position", i).param("name", file.name()).param("type", file.type()).param("content", file.content()).update();
    }
  }

  /** What a mail that was taken in hand brings. */
  List<Attachment> attachments(String recipient, LocalDate day, String kind) {
    return jdbc.sql("select name, type, content from mail_attachment where recipient = :recipient and day = :day and kind = :kind order by position")
        .param("recipient", recipient).param("day", day).param("kind", kind)
        .query((row, n) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3))).list();
  }

  /** Lets a mail wait to be sent; nothing happens where it is there already. */
  void wait(Mail mail, MailTemplates.Body body, Instant now) {
    int kept = values(jdbc.sql("""
        insert into mail_message (recipient, day, kind, address, subject, body_text, body_html, state, changed_at)
        values (:recipient, :day, :kind, :address, :subject, :text, :html, 'PENDING', :now) on conflict do nothing"""), mail)
        .param("address", mail.address()).param("subject", mail.subject()).param("text", body.text()).param("html", body.html())
        .param("now", Timestamp.from(now)).update();
    if (kept == 1) attach(mail);
  }

  /** Mails of a kind that wait, in the order of their recipients. */
  List<Waiting> waiting(String kind) {
    return jdbc.sql("""
        select recipient, address, day, kind, subject, body_text as text, body_html as html from mail_message
        where kind = :kind and state in ('PENDING', 'SENDING') order by recipient""").param("kind", kind).query(Waiting.class).list();
  }

  /** Mails in some states, the latest first. */
  List<MailState.Unsent> in(int most, String... states) {
    return jdbc.sql("""
        select recipient, address, day, kind, subject, state, failure, changed_at from mail_message
        where state <> 'SENT' and state = any(:states) order by changed_at desc, recipient limit :most""")
        .param("states", states).param("most", most).query(MailState.Unsent.class).list();
  }

  /** Keeps mails as sent that are not there yet, in one statement. */
  void keep(List<Mail> mails, List<MailTemplates.Body> bodies, Instant now) {
    jdbc.sql("""
        insert into mail_message (recipient, day, kind, address, subject, body_text, body_html, state, changed_at, sent_at)
        select *, 'SENT', :now::timestamptz, :now::timestamptz from unnest(:recipients::text[], :days::date[], :kinds::text[], :addresses::text[],
          :subjects::text[], :texts::text[], :htmls::text[])
        on conflict do nothing""")
        .param("recipients", column(mails, Mail::recipient)).param("days", column(mails, mail -> mail.day().toString()))
        .param("kinds", column(mails, Mail::kind)).param("addresses", column(mails, Mail::address))
        .param("subjects", column(mails, Mail::subject)).param("texts", column(bodies, MailTemplates.Body::text))
        .param("htmls", column(bodies, MailTemplates.Body::html)).param("now", Timestamp.from(now)).update();
    mails.forEach(this::attach);
  }

  Optional<LocalDate> firstDay(String recipient, String kind) {
    return jdbc.sql("select day from mail_message where recipient = :recipient and kind = :kind order by day limit 1")
        .param("recipient", recipient).param("kind", kind).query(LocalDate.class).optional();
  }

  Optional<String> state(Mail mail) {
    return values(jdbc.sql("select state from mail_message" + KEY), mail).query(String.class).optional();
  }

  void sent(Mail mail, Instant now) {
    values(jdbc.sql("update mail_message set state = 'SENT', sent_at = :now, changed_at = :now" + KEY), mail)
        .param("now", Timestamp.from(now)).update();
  }

  void failed(Mail mail, String state, String reason, Instant now) {
    values(jdbc.sql("update mail_message set state = :state, failure = :reason, changed_at = :now" + KEY), mail)
        .param("state", state).param("reason", reason).param("now", Timestamp.from(now)).update();
  }

  List<SentMail> latest(String recipient, int limit) {
    return jdbc.sql("""
        select recipient, address, day, kind, subject, body_text as text, body_html as html, sent_at
        from mail_message where state = 'SENT' and (:recipient::text is null or recipient = :recipient)
        order by sent_at desc, recipient limit :limit""")
        .param("recipient", recipient).param("limit", limit).query(SentMail.class).list();
  }

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Mail mail) {
    return statement.param("recipient", mail.recipient()).param("day", mail.day()).param("kind", mail.kind());
  }
}
