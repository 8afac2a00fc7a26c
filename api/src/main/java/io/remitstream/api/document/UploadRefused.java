package io.remitstream.api.document;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** An upload of which nothing was kept. */
public final class UploadRefused extends Fault {

  private UploadRefused(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static UploadRefused empty() {
    return new UploadRefused(
        Kind.INVALID, "empty-body", "The document is empty (expected: at least one byte).");
  }

  static UploadRefused truncated() {
    return new UploadRefused(
        Kind.INVALID,
        "truncated-body",
        "The body ended or stood still before all of it had come; nothing was kept.");
  }

  static UploadRefused tooLarge(long limitBytes) {
    return new UploadRefused(
        Kind.TOO_LARGE,
        "too-large",
        "The body exceeds the limit (expected: at most " + limitBytes + " bytes).");
  }

  static UploadRefused keyInUse() {
    return new UploadRefused(
        Kind.CONFLICT, "idempotency-key-in-use", "The first call with this key still runs.");
  }

  public static UploadRefused keyReused() {
    return new UploadRefused(
        Kind.UNPROCESSABLE,
        "idempotency-key-reused",
        "The key was used before with another document.");
  }
}
