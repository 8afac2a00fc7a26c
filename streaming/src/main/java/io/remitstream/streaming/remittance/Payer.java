package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays (loop 1000A).
 *
 * @param identifier N104, or the payer identification number REF*2U where N104 is absent
 * @param references REF 2U, EO, HI, NF
 */
@JsonPropertyOrder(alphabetic = false)
public record Payer(
    @Nullable String name,
    @Nullable String identifier,
    @Nullable Address address,
    List<Reference> references,
    List<Contact> contacts) {

  public static final Payer UNKNOWN = new Payer(null, null, null, List.of(), List.of());

  public Payer {
    references = List.copyOf(references);
    contacts = List.copyOf(contacts);
  }
}
