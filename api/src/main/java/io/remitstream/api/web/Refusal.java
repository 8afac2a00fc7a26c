package io.remitstream.api.web;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** What only an HTTP entrance refuses. */
public final class Refusal extends Fault {

  private Refusal(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  /**
   * A parameter, a header or the body's form is wrong; the {@code message} says what is expected.
   */
  public static Refusal badRequest(String message) {
    return new Refusal(Kind.INVALID, "bad-request", message);
  }

  public static Refusal unknownParameter() {
    return badRequest("The query has a parameter that this operation does not know.");
  }

  public static Refusal unknownField() {
    return new Refusal(
        Kind.INVALID, "unknown-field", "The body has a member that the contract does not know.");
  }

  public static Refusal malformedJson() {
    return new Refusal(Kind.INVALID, "malformed-json", "The body is no JSON of the expected form.");
  }

  public static Refusal unsupportedMediaType(String expected) {
    return new Refusal(
        Kind.UNSUPPORTED,
        "unsupported-media-type",
        "The content type cannot be taken in (expected: " + expected + ").");
  }

  public static Refusal preconditionRequired() {
    return new Refusal(
        Kind.PRECONDITION_REQUIRED,
        "precondition-required",
        "The call must say which revision it is made on (expected: If-Match with the ETag).");
  }

  public static Refusal missingScope() {
    return new Refusal(
        Kind.FORBIDDEN, "missing-scope", "The key lacks a scope that this operation needs.");
  }
}
