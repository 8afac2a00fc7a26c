package io.remitstream.streaming.notification;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** What is not there, or cannot be done. Messages never hold an address or a name. */
public final class NotificationRefused extends Fault {

  private static final long serialVersionUID = 1L;

  private NotificationRefused(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  public static NotificationRefused noContact() {
    return new NotificationRefused(
        Kind.NOT_FOUND, "contact-not-found", "There is no contact with this id.");
  }

  public static NotificationRefused noNotification() {
    return new NotificationRefused(
        Kind.NOT_FOUND, "notification-not-found", "There is no notification with this id.");
  }

  public static NotificationRefused noTemplate() {
    return new NotificationRefused(
        Kind.NOT_FOUND, "template-not-found", "There is no template of the tenant's own here.");
  }

  /** Neither the tenant nor the service has words for it. */
  public static NotificationRefused noWords() {
    return new NotificationRefused(
        Kind.UNPROCESSABLE,
        "no-template",
        "There is no template for this event and channel (expected: one made before).");
  }

  static NotificationRefused badTemplate(String why) {
    return new NotificationRefused(Kind.UNPROCESSABLE, "bad-template", why);
  }

  public static NotificationRefused unreachable(Channel channel) {
    return new NotificationRefused(
        Kind.UNPROCESSABLE,
        "contact-unreachable",
        "The contact has no address for %s that takes messages.".formatted(channel));
  }

  static NotificationRefused tooManyContacts(int most) {
    return new NotificationRefused(
        Kind.CONFLICT,
        "too-many-contacts",
        "The tenant has as many contacts as it may (expected: at most %d).".formatted(most));
  }

  public static NotificationRefused moved() {
    return new NotificationRefused(
        Kind.PRECONDITION_FAILED,
        "revision-moved",
        "The contact has changed since (expected: its newest revision).");
  }
}
