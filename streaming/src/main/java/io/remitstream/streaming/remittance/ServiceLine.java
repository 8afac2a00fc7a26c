package io.remitstream.streaming.remittance;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service that a claim was paid for, or not (loop 2110).
 *
 * @param lineId given when it is stored
 * @param procedure SVC01-2, as adjudicated
 * @param procedureQualifier SVC01-1: HC, N4, NU, AD …
 * @param description SVC01-7, free text
 * @param revenueCode SVC04
 * @param units SVC05, units paid; one where the source says nothing is not filled in
 * @param submitted SVC06, the procedure as submitted where another was adjudicated
 * @param submittedUnits SVC07
 * @param allowed AMT*B6, or the printed allowed amount
 * @param discount what the provider writes off, as paper prints it; null in an 835, like the six
 *     that follow
 * @param notCovered not covered by the plan
 * @param deductible of the patient's share
 * @param copay of the patient's share
 * @param coinsurance of the patient's share
 * @param otherInsurance what another plan paid
 * @param patientResponsibility what the patient owes
 * @param serviceFrom DTM*472 or DTM*150
 * @param serviceTo DTM*151, or the single day of DTM*472
 * @param controlNumber REF*6R
 * @param remarks LQ*HE and LQ*RX remark codes
 */
@JsonPropertyOrder(alphabetic = false)
public record ServiceLine(
    @Nullable UUID lineId,
    @Nullable String procedure,
    @Nullable String procedureQualifier,
    List<String> modifiers,
    @Nullable String description,
    @Nullable String revenueCode,
    @JsonFormat(shape = STRING) @Nullable BigDecimal units,
    @Nullable Procedure submitted,
    @JsonFormat(shape = STRING) @Nullable BigDecimal submittedUnits,
    @Nullable Money charge,
    @Nullable Money paid,
    @Nullable Money allowed,
    @Nullable Money discount,
    @Nullable Money notCovered,
    @Nullable Money deductible,
    @Nullable Money copay,
    @Nullable Money coinsurance,
    @Nullable Money otherInsurance,
    @Nullable Money patientResponsibility,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable String controlNumber,
    List<Reference> references,
    List<SupplementalAmount> amounts,
    List<SupplementalQuantity> quantities,
    List<Adjustment> adjustments,
    List<String> remarks) {

  public ServiceLine {
    modifiers = List.copyOf(modifiers);
    references = List.copyOf(references);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    adjustments = List.copyOf(adjustments);
    remarks = List.copyOf(remarks);
  }

  /** What identifies somebody, to be encrypted. */
  public Identity identity() {
    return new Identity(
        controlNumber, references, description, submitted == null ? null : submitted.description());
  }

  public ServiceLine withoutIdentity() {
    return with(Identity.NONE);
  }

  public ServiceLine with(Identity identity) {
    return toBuilder()
        .description(identity.description())
        .submitted(submitted == null ? null : submitted.with(identity.submittedDescription()))
        .controlNumber(identity.controlNumber())
        .references(identity.references())
        .build();
  }

  public ServiceLine withId(UUID id) {
    return toBuilder().lineId(id).build();
  }

  /** To change some of it; the line itself stays as it is. */
  public ServiceLineBuilder toBuilder() {
    return new ServiceLineBuilder(this);
  }

  /** What identifies somebody in a service line: numbers of their own and free text. */
  @JsonPropertyOrder(alphabetic = false)
  public record Identity(
      @Nullable String controlNumber,
      List<Reference> references,
      @Nullable String description,
      @Nullable String submittedDescription) {

    public static final Identity NONE = new Identity(null, List.of(), null, null);

    public Identity {
      references = List.copyOf(references);
    }
  }
}
