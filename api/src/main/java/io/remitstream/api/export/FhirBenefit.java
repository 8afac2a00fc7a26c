package io.remitstream.api.export;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Party;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One claim as an ExplanationOfBenefit (FHIR R4). */
final class FhirBenefit {

  private static final String CLAIM_TYPES = "http://terminology.hl7.org/CodeSystem/claim-type";
  private static final String IDENTIFIER_TYPES =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType";
  private static final String INFORMATION =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType";
  private static final String CARE_TEAM_ROLES =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole";
  private static final String DRG =
      "https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software";

  private final FhirContext context;
  private final Claim claim;
  private final UUID id;

  FhirBenefit(FhirContext context, Claim claim, UUID id) {
    this.context = context;
    this.claim = claim;
    this.id = id;
  }

  ObjectNode resource() {
    ObjectNode benefit =
        Fhir.object().put("resourceType", "ExplanationOfBenefit").put("id", id.toString());
    benefit.set(
        "contained",
        Fhir.array()
            .add(FhirParties.patient(claim.patient()))
            .add(FhirParties.coverage(claim, context.payerId())));
    identify(benefit);
    refer(benefit);
    care(benefit);
    Fhir.put(benefit, "item", items());
    Fhir.put(benefit, "adjudication", FhirAdjudications.of(claim));
    Fhir.put(benefit, "total", FhirAdjudications.totals(claim));
    pay(benefit);
    return benefit;
  }

  private void identify(ObjectNode benefit) {
    if (claim.claimNumber() != null) {
      ObjectNode type = Fhir.concept(IDENTIFIER_TYPES, "uc");
      benefit.set("identifier", Fhir.array().add(Fhir.identifier(type, null, claim.claimNumber())));
    }
    benefit.put("status", "active");
    benefit.set("type", type());
    benefit.put("use", "claim");
  }

  private void refer(ObjectNode benefit) {
    benefit.set("patient", Fhir.reference("#" + FhirParties.PATIENT));
    ObjectNode billed = period(claim.serviceFrom(), claim.serviceTo());
    if (!billed.isEmpty()) {
      benefit.set("billablePeriod", billed);
    }
    benefit.put("created", created());
    benefit.set("insurer", Fhir.reference(Fhir.urn(context.payerId())));
    benefit.set("provider", Fhir.reference(Fhir.urn(context.payeeId())));
    benefit.put("outcome", "complete");
  }

  /** The day that the remittance was made, or was paid, or was read. */
  private String created() {
    Payment payment = context.stored().remittance().payment();
    Instant read =
        Objects.requireNonNullElse(
            context.document().finishedAt(), context.document().receivedAt());
    return Stream.of(payment.productionDate(), payment.date())
        .filter(Objects::nonNull)
        .map(LocalDate::toString)
        .findFirst()
        .orElse(read.toString());
  }

  private void care(ObjectNode benefit) {
    Party rendering = claim.rendering();
    if (rendering != null) {
      benefit.set("careTeam", Fhir.array().add(member(rendering)));
    }
    ArrayNode information = Fhir.array();
    if (claim.patientAccount() != null) {
      information.add(
          information("patientaccountnumber", 1).put("valueString", claim.patientAccount()));
    }
    if (claim.drg() != null) {
      information.add(
          information("drg", information.size() + 1).set("code", Fhir.concept(DRG, claim.drg())));
    }
    Fhir.put(benefit, "supportingInfo", information);
    ObjectNode insurance = Fhir.object().put("focal", true);
    insurance.set("coverage", Fhir.reference("#" + FhirParties.COVERAGE));
    benefit.set("insurance", Fhir.array().add(insurance));
  }

  private static ObjectNode member(Party rendering) {
    ObjectNode provider = Fhir.object();
    if (rendering.identifier() != null) {
      String system = "XX".equals(rendering.identifierQualifier()) ? FhirParties.NPI : null;
      provider.set("identifier", Fhir.identifier(null, system, rendering.identifier()));
    }
    provider.put("display", name(rendering));
    ObjectNode member = Fhir.object().put("sequence", 1);
    member.set("provider", provider);
    member.set("role", Fhir.concept(CARE_TEAM_ROLES, "rendering"));
    return member;
  }

  private static String name(Party party) {
    String person =
        Stream.of(party.firstName(), party.middleName(), party.lastName(), party.organization())
            .filter(Objects::nonNull)
            .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other);
    return person.isEmpty() ? "Not stated" : person;
  }

  private static ObjectNode information(String category, int sequence) {
    ObjectNode one = Fhir.object().put("sequence", sequence);
    return one.set("category", Fhir.concept(INFORMATION, category));
  }

  private ArrayNode items() {
    ArrayNode items = Fhir.array();
    claim.lines().forEach(line -> items.add(FhirItem.of(line, items.size() + 1)));
    return items;
  }

  private void pay(ObjectNode benefit) {
    Money paid = claim.paid();
    if (paid == null) {
      return;
    }
    ObjectNode payment = Fhir.object();
    Fhir.put(payment, "date", context.stored().remittance().payment().date());
    payment.set("amount", Fhir.money(paid));
    benefit.set("payment", payment);
  }

  /** What the claim says of its kind; nothing is assumed of one that says nothing. */
  private ObjectNode type() {
    boolean institutional =
        claim.inpatient() != null
            || claim.drg() != null
            || claim.lines().stream().anyMatch(line -> line.revenueCode() != null);
    if (institutional) {
      return Fhir.concept(CLAIM_TYPES, "institutional");
    }
    return claim.lines().stream()
        .map(ServiceLine::procedureQualifier)
        .filter(Objects::nonNull)
        .findFirst()
        .map(FhirBenefit::type)
        .orElseGet(() -> Fhir.concept("Not stated"));
  }

  private static ObjectNode type(String qualifier) {
    return switch (qualifier) {
      case "AD" -> Fhir.concept(CLAIM_TYPES, "oral");
      case "N4" -> Fhir.concept(CLAIM_TYPES, "pharmacy");
      case "NU" -> Fhir.concept(CLAIM_TYPES, "institutional");
      default -> Fhir.concept(CLAIM_TYPES, "professional");
    };
  }

  static ObjectNode period(@Nullable LocalDate from, @Nullable LocalDate to) {
    ObjectNode period = Fhir.object();
    Fhir.put(period, "start", from);
    Fhir.put(period, "end", to);
    return period;
  }
}
