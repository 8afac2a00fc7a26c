package io.remitstream.workers.extraction;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Read, but no remittance: a card, a letter, a claim form, an empty form. */
public final class NotARemittance extends Fault {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason in words that hold nothing of its content
   */
  NotARemittance(@Nullable String reason) {
    super(
        Kind.UNPROCESSABLE,
        "not-a-remittance",
        Objects.requireNonNullElse(reason, "Nothing in the document says that a payer paid."));
  }
}
