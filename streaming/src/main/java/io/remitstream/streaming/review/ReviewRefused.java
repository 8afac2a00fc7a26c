package io.remitstream.streaming.review;

import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A step of a review that was not taken; nothing was changed. Messages never hold a value. */
public final class ReviewRefused extends Fault {

  private ReviewRefused(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static ReviewRefused held() {
    return new ReviewRefused(
        Kind.CONFLICT, "review-held", "Somebody else is reviewing the document.");
  }

  static ReviewRefused moved(int revision) {
    return new ReviewRefused(
        Kind.PRECONDITION_FAILED,
        "revision-moved",
        "The document has changed since (expected: revision %d).".formatted(revision));
  }

  static ReviewRefused state(DocumentStatus status) {
    return new ReviewRefused(
        Kind.CONFLICT, "wrong-state", "The document is %s, which forbids it.".formatted(status));
  }

  static ReviewRefused differs(String pointer) {
    return new ReviewRefused(
        Kind.CONFLICT,
        "value-differs",
        "%s does not hold the value that is to be corrected.".formatted(pointer));
  }

  static ReviewRefused unknownPointer() {
    return new ReviewRefused(
        Kind.UNPROCESSABLE,
        "unknown-pointer",
        "A pointer names no leaf that can be corrected (expected: such as"
            + " /remittances/0/claims/3/charge).");
  }

  static ReviewRefused badValue(String pointer) {
    return new ReviewRefused(
        Kind.UNPROCESSABLE,
        "bad-value",
        "%s cannot hold that value (expected: as the document writes it, 1 to %d characters)."
            .formatted(pointer, Leaf.LONGEST));
  }
}
