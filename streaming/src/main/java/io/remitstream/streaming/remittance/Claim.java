package io.remitstream.streaming.remittance;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One claim and what was paid for it (loop 2100).
 *
 * @param claimId given when it is stored
 * @param payee N1*PE where a payee stands among the claims; null where it is the remittance's
 * @param patientAccount CLP01, the provider's own number of the claim
 * @param claimNumber CLP07, the payer's number of the claim
 * @param status CLP02: 1 primary, 2 secondary, 3 tertiary, 4 denied, 19/20/21 processed and
 *     forwarded, 22 reversal, 23 not our claim, 25 predetermination; {@code CORRECTED} where paper
 *     says no more than that
 * @param filingIndicator CLP06
 * @param facilityType CLP08
 * @param frequency CLP09
 * @param patientStatus CLP10
 * @param drg CLP11
 * @param drgWeight CLP12
 * @param dischargeFraction CLP13
 * @param serviceFrom DTM*232
 * @param serviceTo DTM*233, or DTM*232 where it is absent [TR3 2100 DTM]
 * @param received DTM*050
 * @param coverageExpires DTM*036
 * @param charge CLP03
 * @param paid CLP04
 * @param patientResponsibility CLP05
 * @param allowed AMT*AU, or the printed allowed amount
 * @param discount what the provider writes off, as paper prints it; null in an 835, like the five
 *     that follow
 * @param notCovered not covered by the plan
 * @param deductible of the patient's share
 * @param copay of the patient's share
 * @param coinsurance of the patient's share
 * @param otherInsurance what another plan paid
 * @param remarks remark codes of MIA and MOA
 */
@JsonPropertyOrder(alphabetic = false)
public record Claim(
    @Nullable UUID claimId,
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
    @Nullable String status,
    @Nullable String filingIndicator,
    @Nullable String facilityType,
    @Nullable String frequency,
    @Nullable String patientStatus,
    @Nullable String drg,
    @JsonFormat(shape = STRING) @Nullable BigDecimal drgWeight,
    @JsonFormat(shape = STRING) @Nullable BigDecimal dischargeFraction,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable LocalDate received,
    @Nullable LocalDate coverageExpires,
    @Nullable Money charge,
    @Nullable Money paid,
    @Nullable Money patientResponsibility,
    @Nullable Money allowed,
    @Nullable Money discount,
    @Nullable Money notCovered,
    @Nullable Money deductible,
    @Nullable Money copay,
    @Nullable Money coinsurance,
    @Nullable Money otherInsurance,
    @Nullable InpatientAdjudication inpatient,
    @Nullable OutpatientAdjudication outpatient,
    List<Reference> references,
    List<Contact> contacts,
    List<SupplementalAmount> amounts,
    List<SupplementalQuantity> quantities,
    List<Adjustment> adjustments,
    List<String> remarks,
    List<ServiceLine> lines) {

  public Claim {
    references = List.copyOf(references);
    contacts = List.copyOf(contacts);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    adjustments = List.copyOf(adjustments);
    remarks = List.copyOf(remarks);
    lines = List.copyOf(lines);
  }

  /** Every direct identifier and free text, to be encrypted. */
  public ClaimIdentity identity() {
    return new ClaimIdentity(
        patient,
        insured,
        corrected,
        rendering,
        crossover,
        correctedPayer,
        otherSubscriber,
        payee,
        patientAccount,
        claimNumber,
        references,
        contacts,
        lines.stream().map(ServiceLine::identity).toList());
  }

  /** The rest: amounts, dates and codes, with the ids that storage gave. */
  public Claim withoutIdentity() {
    return with(ClaimIdentity.none(lines.size()));
  }

  /**
   * @throws IllegalArgumentException where the identity has not as many lines as the claim
   */
  public Claim with(ClaimIdentity identity) {
    return toBuilder()
        .patient(identity.patient())
        .insured(identity.insured())
        .corrected(identity.corrected())
        .rendering(identity.rendering())
        .crossover(identity.crossover())
        .correctedPayer(identity.correctedPayer())
        .otherSubscriber(identity.otherSubscriber())
        .payee(identity.payee())
        .patientAccount(identity.patientAccount())
        .claimNumber(identity.claimNumber())
        .references(identity.references())
        .contacts(identity.contacts())
        .lines(linesWith(identity.lines()))
        .build();
  }

  /** The same claim with its own id and those of its lines, in their order. */
  public Claim withIds(UUID id, List<UUID> lineIds) {
    return toBuilder().claimId(id).lines(linesWithIds(lineIds)).build();
  }

  /** To change some of it; the claim itself stays as it is. */
  public ClaimBuilder toBuilder() {
    return new ClaimBuilder(this);
  }

  private List<ServiceLine> linesWith(List<ServiceLine.Identity> identities) {
    requireOneForEachLine(identities.size());
    var identified = new ArrayList<ServiceLine>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      identified.add(lines.get(i).with(identities.get(i)));
    }
    return identified;
  }

  private List<ServiceLine> linesWithIds(List<UUID> ids) {
    requireOneForEachLine(ids.size());
    var identified = new ArrayList<ServiceLine>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      identified.add(lines.get(i).withId(ids.get(i)));
    }
    return identified;
  }

  private void requireOneForEachLine(int given) {
    if (given != lines.size()) {
      throw new IllegalArgumentException(
          "%d lines given (expected: %d)".formatted(given, lines.size()));
    }
  }
}
