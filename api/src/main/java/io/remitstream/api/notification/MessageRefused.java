package io.remitstream.api.notification;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** What is refused of notifications at the entrance; nothing that was sent is repeated. */
final class MessageRefused extends Fault {

  private MessageRefused(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  private static MessageRefused unprocessable(String code, String message) {
    return new MessageRefused(Kind.UNPROCESSABLE, code, message);
  }

  /**
   * @param expected what the member should be
   */
  static MessageRefused badContact(String member, String expected) {
    return unprocessable(
        "bad-contact", "%s cannot be so (expected: %s).".formatted(member, expected));
  }

  static MessageRefused badBranding(String member, String expected) {
    return unprocessable(
        "bad-branding", "%s cannot be so (expected: %s).".formatted(member, expected));
  }

  static MessageRefused badTemplate(String message) {
    return unprocessable("bad-template", message);
  }

  static MessageRefused unknownEvent() {
    return unprocessable(
        "unknown-event-type",
        "A preference names an event type that there is not (expected: types of events, or *).");
  }

  static MessageRefused tellsTooMuch() {
    return unprocessable(
        "tells-too-much",
        "The message says what no message may (expected: a subject and data of ids, counts, states"
            + " and codes, under the names of the contract; what else there is to say stands in"
            + " the template, or behind the link).");
  }

  static MessageRefused unknownContact() {
    return unprocessable("unknown-contact", "There is no such contact (expected: a contact's id).");
  }

  static MessageRefused unknownWebhook() {
    return unprocessable("unknown-webhook", "There is no such webhook (expected: the id of one).");
  }

  static MessageRefused tooManyTemplates(int most) {
    return new MessageRefused(
        Kind.CONFLICT,
        "too-many-templates",
        "The tenant has as many templates as it may (expected: at most %d).".formatted(most));
  }

  static MessageRefused receiptsOff(String setting) {
    return new MessageRefused(
        Kind.FORBIDDEN,
        "receipts-off",
        "Nothing is set that could check the signature (expected: %s).".formatted(setting));
  }

  static MessageRefused badSignature() {
    return new MessageRefused(
        Kind.UNAUTHENTICATED, "bad-signature", "The receipt is not signed by its provider.");
  }

  static MessageRefused tooLarge(int bytes) {
    return new MessageRefused(
        Kind.TOO_LARGE,
        "too-large",
        "The body exceeds the limit (expected: at most %d bytes).".formatted(bytes));
  }
}
