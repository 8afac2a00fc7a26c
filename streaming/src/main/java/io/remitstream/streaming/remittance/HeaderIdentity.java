package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What identifies somebody in a remittance's header. Kept encrypted, apart from the rest. */
@JsonPropertyOrder(alphabetic = false)
public record HeaderIdentity(
    Payer payer,
    Payee payee,
    @Nullable String traceNumber,
    @Nullable String originatorId,
    @Nullable String originatorSupplement,
    List<Reference> references) {

  public static final HeaderIdentity NONE =
      new HeaderIdentity(Payer.UNKNOWN, Payee.UNKNOWN, null, null, null, List.of());

  public HeaderIdentity {
    references = List.copyOf(references);
  }
}
