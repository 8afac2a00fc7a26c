package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every direct identifier and every free text of a claim. Kept encrypted, apart from the rest.
 *
 * @param lines one for each line of the claim, in their order
 */
@JsonPropertyOrder(alphabetic = false)
public record ClaimIdentity(
    Patient patient,
    @Nullable Party insured,
    @Nullable Party corrected,
    @Nullable Party rendering,
    @Nullable Party crossover,
    @Nullable Party correctedPayer,
    @Nullable Party otherSubscriber,
    @Nullable Payee payee,
    @Nullable String patientAccount,
    @Nullable String claimNumber,
    List<Reference> references,
    List<Contact> contacts,
    List<ServiceLine.Identity> lines) {

  public ClaimIdentity {
    references = List.copyOf(references);
    contacts = List.copyOf(contacts);
    lines = List.copyOf(lines);
  }

  /** The identity of nobody, with so many lines. */
  static ClaimIdentity none(int lines) {
    return new ClaimIdentity(
        Patient.UNKNOWN,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        Collections.nCopies(lines, ServiceLine.Identity.NONE));
  }
}
