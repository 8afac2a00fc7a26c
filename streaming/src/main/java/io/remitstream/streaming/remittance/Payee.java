package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid (loop 1000B).
 *
 * @param npi N104 where N103 = XX
 * @param tin N104 where N103 = FI, or else REF*TJ
 * @param identifier N104 of any other kind, e.g. XV
 */
@JsonPropertyOrder(alphabetic = false)
public record Payee(
    @Nullable String name,
    @Nullable String npi,
    @Nullable String tin,
    @Nullable String identifier,
    @Nullable Address address,
    List<Reference> references) {

  public static final Payee UNKNOWN = new Payee(null, null, null, null, null, List.of());

  public Payee {
    references = List.copyOf(references);
  }
}
