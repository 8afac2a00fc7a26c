package io.remitstream.streaming.fault;

import org.jspecify.annotations.Nullable;

/**
 * An expected refusal: typed, without a stack trace, and with a message that may be shown to
 * whoever asked. The message names what was expected, never a document's content, a secret or
 * another tenant.
 */
public abstract class Fault extends RuntimeException {

  private final Kind kind;
  private final String code;

  /** The {@code code} is a stable slug; it becomes the last part of the problem's {@code type}. */
  protected Fault(Kind kind, String code, String message) {
    this(kind, code, message, null);
  }

  protected Fault(Kind kind, String code, String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
    this.kind = kind;
    this.code = code;
  }

  public final Kind kind() {
    return kind;
  }

  public final String code() {
    return code;
  }
}
