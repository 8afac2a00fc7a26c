package io.remitstream.streaming.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service line while it is put together: unknown and empty at first. */
public final class ServiceLineBuilder {

  private @Nullable UUID lineId;
  private @Nullable String procedure;
  private @Nullable String procedureQualifier;
  private List<String> modifiers = List.of();
  private @Nullable String description;
  private @Nullable String revenueCode;
  private @Nullable BigDecimal units;
  private @Nullable Procedure submitted;
  private @Nullable BigDecimal submittedUnits;
  private @Nullable Money charge;
  private @Nullable Money paid;
  private @Nullable Money allowed;
  private @Nullable Money discount;
  private @Nullable Money notCovered;
  private @Nullable Money deductible;
  private @Nullable Money copay;
  private @Nullable Money coinsurance;
  private @Nullable Money otherInsurance;
  private @Nullable Money patientResponsibility;
  private @Nullable LocalDate serviceFrom;
  private @Nullable LocalDate serviceTo;
  private @Nullable String controlNumber;
  private List<Reference> references = List.of();
  private List<SupplementalAmount> amounts = List.of();
  private List<SupplementalQuantity> quantities = List.of();
  private List<Adjustment> adjustments = List.of();
  private List<String> remarks = List.of();

  public ServiceLineBuilder() {}

  ServiceLineBuilder(ServiceLine line) {
    lineId = line.lineId();
    procedure = line.procedure();
    procedureQualifier = line.procedureQualifier();
    modifiers = line.modifiers();
    description = line.description();
    revenueCode = line.revenueCode();
    units = line.units();
    submitted = line.submitted();
    submittedUnits = line.submittedUnits();
    charge = line.charge();
    paid = line.paid();
    allowed = line.allowed();
    discount = line.discount();
    notCovered = line.notCovered();
    deductible = line.deductible();
    copay = line.copay();
    coinsurance = line.coinsurance();
    otherInsurance = line.otherInsurance();
    patientResponsibility = line.patientResponsibility();
    serviceFrom = line.serviceFrom();
    serviceTo = line.serviceTo();
    controlNumber = line.controlNumber();
    references = line.references();
    amounts = line.amounts();
    quantities = line.quantities();
    adjustments = line.adjustments();
    remarks = line.remarks();
  }

  public ServiceLineBuilder lineId(@Nullable UUID value) {
    lineId = value;
    return this;
  }

  public ServiceLineBuilder procedure(@Nullable String value) {
    procedure = value;
    return this;
  }

  public ServiceLineBuilder procedureQualifier(@Nullable String value) {
    procedureQualifier = value;
    return this;
  }

  public ServiceLineBuilder modifiers(List<String> value) {
    modifiers = value;
    return this;
  }

  public ServiceLineBuilder description(@Nullable String value) {
    description = value;
    return this;
  }

  public ServiceLineBuilder revenueCode(@Nullable String value) {
    revenueCode = value;
    return this;
  }

  public ServiceLineBuilder units(@Nullable BigDecimal value) {
    units = value;
    return this;
  }

  public ServiceLineBuilder submitted(@Nullable Procedure value) {
    submitted = value;
    return this;
  }

  public ServiceLineBuilder submittedUnits(@Nullable BigDecimal value) {
    submittedUnits = value;
    return this;
  }

  public ServiceLineBuilder charge(@Nullable Money value) {
    charge = value;
    return this;
  }

  public ServiceLineBuilder paid(@Nullable Money value) {
    paid = value;
    return this;
  }

  public ServiceLineBuilder allowed(@Nullable Money value) {
    allowed = value;
    return this;
  }

  public ServiceLineBuilder discount(@Nullable Money value) {
    discount = value;
    return this;
  }

  public ServiceLineBuilder notCovered(@Nullable Money value) {
    notCovered = value;
    return this;
  }

  public ServiceLineBuilder deductible(@Nullable Money value) {
    deductible = value;
    return this;
  }

  public ServiceLineBuilder copay(@Nullable Money value) {
    copay = value;
    return this;
  }

  public ServiceLineBuilder coinsurance(@Nullable Money value) {
    coinsurance = value;
    return this;
  }

  public ServiceLineBuilder otherInsurance(@Nullable Money value) {
    otherInsurance = value;
    return this;
  }

  public ServiceLineBuilder patientResponsibility(@Nullable Money value) {
    patientResponsibility = value;
    return this;
  }

  public ServiceLineBuilder serviceFrom(@Nullable LocalDate value) {
    serviceFrom = value;
    return this;
  }

  public ServiceLineBuilder serviceTo(@Nullable LocalDate value) {
    serviceTo = value;
    return this;
  }

  public ServiceLineBuilder controlNumber(@Nullable String value) {
    controlNumber = value;
    return this;
  }

  public ServiceLineBuilder references(List<Reference> value) {
    references = value;
    return this;
  }

  public ServiceLineBuilder amounts(List<SupplementalAmount> value) {
    amounts = value;
    return this;
  }

  public ServiceLineBuilder quantities(List<SupplementalQuantity> value) {
    quantities = value;
    return this;
  }

  public ServiceLineBuilder adjustments(List<Adjustment> value) {
    adjustments = value;
    return this;
  }

  public ServiceLineBuilder remarks(List<String> value) {
    remarks = value;
    return this;
  }

  public ServiceLine build() {
    return new ServiceLine(
        lineId,
        procedure,
        procedureQualifier,
        modifiers,
        description,
        revenueCode,
        units,
        submitted,
        submittedUnits,
        charge,
        paid,
        allowed,
        discount,
        notCovered,
        deductible,
        copay,
        coinsurance,
        otherInsurance,
        patientResponsibility,
        serviceFrom,
        serviceTo,
        controlNumber,
        references,
        amounts,
        quantities,
        adjustments,
        remarks);
  }
}
