package io.remitstream.api.rsocket;

import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.time.Duration;

/** A request that is not answered as it was asked. */
final class Refused extends Fault {

  private Refused(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static Refused unknownRoute() {
    return new Refused(
        Kind.NOT_FOUND,
        "not-found",
        "There is no such route (expected: events as a request-stream, or extract as a"
            + " request-channel).");
  }

  static Refused forbidden(Scope scope) {
    return new Refused(
        Kind.FORBIDDEN, "missing-scope", "The key lacks a scope (expected: %s).".formatted(scope));
  }

  static Refused tooManyStreams(int atMost) {
    return new Refused(
        Kind.THROTTLED,
        "too-many-streams",
        "The connection has too many streams open (expected: at most %d).".formatted(atMost));
  }

  static Refused tooManyExtractions() {
    return new Refused(
        Kind.THROTTLED,
        "too-many-extractions",
        "As many extractions run as may at the same time; try again shortly.");
  }

  static Refused tooQuiet(Duration silence) {
    return new Refused(
        Kind.INVALID,
        "bad-keepalive",
        "The keepalive is too slow (expected: an interval within a lifetime of at most %s)."
            .formatted(silence));
  }

  static Refused badRequest() {
    return new Refused(
        Kind.INVALID,
        "bad-request",
        "The request is no JSON of this form (expected: {\"after\": CURSOR, \"documentId\": ID},"
            + " both optional).");
  }
}
