package io.remitstream.workers.notification.provider;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as mail (RFC 5322): plain text, and the same as HTML beside it where there is some. */
final class MailForm {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MailForm() {}

  static MimeMessage of(Session session, Outgoing message, String from, Instant now)
      throws MessagingException, UnsupportedEncodingException {
    var mail = new Named(session, messageId(message.notification(), from));
    mail.setFrom(new InternetAddress(from, message.sender(), UTF_8));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to(), true));
    mail.setSubject(String.valueOf(message.words().subject()), UTF_8);
    mail.setSentDate(Date.from(now));
    mail.setHeader("Auto-Submitted", "auto-generated");
    fill(mail, message.words().text(), message.words().html());
    mail.saveChanges();
    return mail;
  }

  private static void fill(MimeMessage mail, String text, @Nullable String html)
      throws MessagingException {
    if (html == null) {
      mail.setText(text, UTF_8);
      return;
    }
    var plain = new MimeBodyPart();
    plain.setText(text, UTF_8);
    var rich = new MimeBodyPart();
    rich.setText(html, UTF_8, "html");
    mail.setContent(new MimeMultipart("alternative", plain, rich));
  }

  /** The same in every attempt, so that a mailbox can tell a repeat. */
  static String messageId(UUID notification, String from) {
    return "<" + notification + "@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  /** The library would make up an id of its own. */
  private static final class Named extends MimeMessage {

    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
