package io.remitstream.workers.notification.provider;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server answered where it did not take a mail (RFC 5321, section 4.2; RFC 3463).
 *
 * @param status its enhanced code, as {@code 5.1.1}; empty where it gives none
 * @param recipient whether it answered to the recipient's address
 */
record SmtpReply(int code, String status, boolean recipient) {

  private static final int FOR_GOOD = 500;
  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

  /** No such mailbox, no such domain, or a mailbox that is closed. */
  private static final Pattern GONE = Pattern.compile("5\\.1\\.([12346]|10)|5\\.2\\.1");

  /** About the sender's address, or forbidden to us. */
  private static final Pattern OURS = Pattern.compile("5\\.1\\.[78]|5\\.7\\.\\d+");

  /** The innermost reply that the library tells of; empty where there was none. */
  static Optional<SmtpReply> in(Exception failed) {
    SmtpReply found = null;
    Exception at = failed;
    while (at instanceof MessagingException messaging) {
      SmtpReply reply = of(messaging);
      found = reply == null ? found : reply;
      at = messaging.getNextException();
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable SmtpReply of(MessagingException failed) {
    return switch (failed) {
      case SMTPAddressFailedException recipient -> of(recipient.getReturnCode(), recipient, true);
      case SMTPSenderFailedException sender ->
          new SmtpReply(sender.getReturnCode(), "5.1.8", false);
      case SMTPSendFailedException mail -> of(mail.getReturnCode(), mail, false);
      default -> null;
    };
  }

  private static SmtpReply of(int code, MessagingException failed, boolean recipient) {
    Matcher status = STATUS.matcher(String.valueOf(failed.getMessage()));
    return new SmtpReply(code, status.find() ? String.valueOf(status.group(1)) : "", recipient);
  }

  /** Replies from 500 on are for good; whose fault it is, the code and its place tell. */
  RuntimeException meaning() {
    if (code < FOR_GOOD) {
      return ProviderAway.failing();
    }
    if (isAboutUs()) {
      return ProviderAway.refused();
    }
    return recipient && isGone() ? Undeliverable.address() : Undeliverable.message();
  }

  private boolean isAboutUs() {
    return switch (code) {
      case 530, 534, 535, 538 -> true;
      default -> OURS.matcher(status).matches();
    };
  }

  private boolean isGone() {
    return status.isEmpty()
        ? code == 550 || code == 551 || code == 553
        : GONE.matcher(status).matches();
  }
}
