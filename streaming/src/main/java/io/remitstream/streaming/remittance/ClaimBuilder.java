package io.remitstream.streaming.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim while it is put together: unknown and empty at first. */
public final class ClaimBuilder {

  private @Nullable UUID claimId;
  private Patient patient = Patient.UNKNOWN;
  private @Nullable Party insured;
  private @Nullable Party corrected;
  private @Nullable Party rendering;
  private @Nullable Party crossover;
  private @Nullable Party correctedPayer;
  private @Nullable Party otherSubscriber;
  private @Nullable Payee payee;
  private @Nullable String patientAccount;
  private @Nullable String claimNumber;
  private @Nullable String status;
  private @Nullable String filingIndicator;
  private @Nullable String facilityType;
  private @Nullable String frequency;
  private @Nullable String patientStatus;
  private @Nullable String drg;
  private @Nullable BigDecimal drgWeight;
  private @Nullable BigDecimal dischargeFraction;
  private @Nullable LocalDate serviceFrom;
  private @Nullable LocalDate serviceTo;
  private @Nullable LocalDate received;
  private @Nullable LocalDate coverageExpires;
  private @Nullable Money charge;
  private @Nullable Money paid;
  private @Nullable Money patientResponsibility;
  private @Nullable Money allowed;
  private @Nullable Money discount;
  private @Nullable Money notCovered;
  private @Nullable Money deductible;
  private @Nullable Money copay;
  private @Nullable Money coinsurance;
  private @Nullable Money otherInsurance;
  private @Nullable InpatientAdjudication inpatient;
  private @Nullable OutpatientAdjudication outpatient;
  private List<Reference> references = List.of();
  private List<Contact> contacts = List.of();
  private List<SupplementalAmount> amounts = List.of();
  private List<SupplementalQuantity> quantities = List.of();
  private List<Adjustment> adjustments = List.of();
  private List<String> remarks = List.of();
  private List<ServiceLine> lines = List.of();

  public ClaimBuilder() {}

  ClaimBuilder(Claim claim) {
    claimId = claim.claimId();
    patient = claim.patient();
    insured = claim.insured();
    corrected = claim.corrected();
    rendering = claim.rendering();
    crossover = claim.crossover();
    correctedPayer = claim.correctedPayer();
    otherSubscriber = claim.otherSubscriber();
    payee = claim.payee();
    patientAccount = claim.patientAccount();
    claimNumber = claim.claimNumber();
    status = claim.status();
    filingIndicator = claim.filingIndicator();
    facilityType = claim.facilityType();
    frequency = claim.frequency();
    patientStatus = claim.patientStatus();
    drg = claim.drg();
    drgWeight = claim.drgWeight();
    dischargeFraction = claim.dischargeFraction();
    serviceFrom = claim.serviceFrom();
    serviceTo = claim.serviceTo();
    received = claim.received();
    coverageExpires = claim.coverageExpires();
    charge = claim.charge();
    paid = claim.paid();
    patientResponsibility = claim.patientResponsibility();
    allowed = claim.allowed();
    discount = claim.discount();
    notCovered = claim.notCovered();
    deductible = claim.deductible();
    copay = claim.copay();
    coinsurance = claim.coinsurance();
    otherInsurance = claim.otherInsurance();
    inpatient = claim.inpatient();
    outpatient = claim.outpatient();
    references = claim.references();
    contacts = claim.contacts();
    amounts = claim.amounts();
    quantities = claim.quantities();
    adjustments = claim.adjustments();
    remarks = claim.remarks();
    lines = claim.lines();
  }

  public ClaimBuilder claimId(@Nullable UUID value) {
    claimId = value;
    return this;
  }

  public ClaimBuilder patient(Patient value) {
    patient = value;
    return this;
  }

  public ClaimBuilder insured(@Nullable Party value) {
    insured = value;
    return this;
  }

  public ClaimBuilder corrected(@Nullable Party value) {
    corrected = value;
    return this;
  }

  public ClaimBuilder rendering(@Nullable Party value) {
    rendering = value;
    return this;
  }

  public ClaimBuilder crossover(@Nullable Party value) {
    crossover = value;
    return this;
  }

  public ClaimBuilder correctedPayer(@Nullable Party value) {
    correctedPayer = value;
    return this;
  }

  public ClaimBuilder otherSubscriber(@Nullable Party value) {
    otherSubscriber = value;
    return this;
  }

  public ClaimBuilder payee(@Nullable Payee value) {
    payee = value;
    return this;
  }

  public ClaimBuilder patientAccount(@Nullable String value) {
    patientAccount = value;
    return this;
  }

  public ClaimBuilder claimNumber(@Nullable String value) {
    claimNumber = value;
    return this;
  }

  public ClaimBuilder status(@Nullable String value) {
    status = value;
    return this;
  }

  public ClaimBuilder filingIndicator(@Nullable String value) {
    filingIndicator = value;
    return this;
  }

  public ClaimBuilder facilityType(@Nullable String value) {
    facilityType = value;
    return this;
  }

  public ClaimBuilder frequency(@Nullable String value) {
    frequency = value;
    return this;
  }

  public ClaimBuilder patientStatus(@Nullable String value) {
    patientStatus = value;
    return this;
  }

  public ClaimBuilder drg(@Nullable String value) {
    drg = value;
    return this;
  }

  public ClaimBuilder drgWeight(@Nullable BigDecimal value) {
    drgWeight = value;
    return this;
  }

  public ClaimBuilder dischargeFraction(@Nullable BigDecimal value) {
    dischargeFraction = value;
    return this;
  }

  public ClaimBuilder serviceFrom(@Nullable LocalDate value) {
    serviceFrom = value;
    return this;
  }

  public ClaimBuilder serviceTo(@Nullable LocalDate value) {
    serviceTo = value;
    return this;
  }

  public ClaimBuilder received(@Nullable LocalDate value) {
    received = value;
    return this;
  }

  public ClaimBuilder coverageExpires(@Nullable LocalDate value) {
    coverageExpires = value;
    return this;
  }

  public ClaimBuilder charge(@Nullable Money value) {
    charge = value;
    return this;
  }

  public ClaimBuilder paid(@Nullable Money value) {
    paid = value;
    return this;
  }

  public ClaimBuilder patientResponsibility(@Nullable Money value) {
    patientResponsibility = value;
    return this;
  }

  public ClaimBuilder allowed(@Nullable Money value) {
    allowed = value;
    return this;
  }

  public ClaimBuilder discount(@Nullable Money value) {
    discount = value;
    return this;
  }

  public ClaimBuilder notCovered(@Nullable Money value) {
    notCovered = value;
    return this;
  }

  public ClaimBuilder deductible(@Nullable Money value) {
    deductible = value;
    return this;
  }

  public ClaimBuilder copay(@Nullable Money value) {
    copay = value;
    return this;
  }

  public ClaimBuilder coinsurance(@Nullable Money value) {
    coinsurance = value;
    return this;
  }

  public ClaimBuilder otherInsurance(@Nullable Money value) {
    otherInsurance = value;
    return this;
  }

  public ClaimBuilder inpatient(@Nullable InpatientAdjudication value) {
    inpatient = value;
    return this;
  }

  public ClaimBuilder outpatient(@Nullable OutpatientAdjudication value) {
    outpatient = value;
    return this;
  }

  public ClaimBuilder references(List<Reference> value) {
    references = value;
    return this;
  }

  public ClaimBuilder contacts(List<Contact> value) {
    contacts = value;
    return this;
  }

  public ClaimBuilder amounts(List<SupplementalAmount> value) {
    amounts = value;
    return this;
  }

  public ClaimBuilder quantities(List<SupplementalQuantity> value) {
    quantities = value;
    return this;
  }

  public ClaimBuilder adjustments(List<Adjustment> value) {
    adjustments = value;
    return this;
  }

  public ClaimBuilder remarks(List<String> value) {
    remarks = value;
    return this;
  }

  public ClaimBuilder lines(List<ServiceLine> value) {
    lines = value;
    return this;
  }

  public Claim build() {
    return new Claim(
        claimId,
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
        status,
        filingIndicator,
        facilityType,
        frequency,
        patientStatus,
        drg,
        drgWeight,
        dischargeFraction,
        serviceFrom,
        serviceTo,
        received,
        coverageExpires,
        charge,
        paid,
        patientResponsibility,
        allowed,
        discount,
        notCovered,
        deductible,
        copay,
        coinsurance,
        otherInsurance,
        inpatient,
        outpatient,
        references,
        contacts,
        amounts,
        quantities,
        adjustments,
        remarks,
        lines);
  }
}
