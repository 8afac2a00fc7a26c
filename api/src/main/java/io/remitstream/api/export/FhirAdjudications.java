package io.remitstream.api.export;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Amounts by category, as CARIN Blue Button names them; adjustment reasons (CARC) and remarks
 * (RARC) as the reason of an adjudication.
 */
final class FhirAdjudications {

  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/adjudication";
  private static final String CARIN = "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication";
  private static final String CARIN_MORE =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator";
  private static final String CARC = "https://x12.org/codes/claim-adjustment-reason-codes";
  private static final String RARC = "https://x12.org/codes/remittance-advice-remark-codes";

  /** Categories of FHIR itself; all others are CARIN's. */
  private static final List<String> OF_HL7 =
      List.of("submitted", "eligible", "deductible", "copay", "benefit");

  /** By group and reason; what is none of these is not covered. */
  private static final Map<String, String> CATEGORIES =
      Map.of(
          "PR-1", "deductible",
          "PR-2", "coinsurance",
          "PR-3", "copay",
          "CO-45", "discount",
          "OA-23", "priorpayerpaid");

  private FhirAdjudications() {}

  static ArrayNode of(ServiceLine line) {
    ArrayNode all = Fhir.array();
    add("submitted", line.charge(), all);
    add("eligible", line.allowed(), all);
    add("discount", line.discount(), all);
    add("noncovered", line.notCovered(), all);
    add("deductible", line.deductible(), all);
    add("copay", line.copay(), all);
    add("coinsurance", line.coinsurance(), all);
    add("priorpayerpaid", line.otherInsurance(), all);
    add("benefit", line.paid(), all);
    add("paidtoprovider", line.paid(), all);
    add("memberliability", line.patientResponsibility(), all);
    reasons(line.adjustments(), line.remarks(), all);
    return all;
  }

  /** What stands at the claim itself; its sums are its totals. */
  static ArrayNode of(Claim claim) {
    ArrayNode all = Fhir.array();
    reasons(claim.adjustments(), claim.remarks(), all);
    return all;
  }

  static ArrayNode totals(Claim claim) {
    ArrayNode all = Fhir.array();
    add("submitted", claim.charge(), all);
    add("eligible", claim.allowed(), all);
    add("discount", claim.discount(), all);
    add("noncovered", claim.notCovered(), all);
    add("deductible", claim.deductible(), all);
    add("copay", claim.copay(), all);
    add("coinsurance", claim.coinsurance(), all);
    add("priorpayerpaid", claim.otherInsurance(), all);
    add("benefit", claim.paid(), all);
    add("paidtoprovider", claim.paid(), all);
    add("memberliability", claim.patientResponsibility(), all);
    return all;
  }

  private static void add(String category, @Nullable Money amount, ArrayNode to) {
    if (amount != null) {
      to.add(adjudication(category(category)).set("amount", Fhir.money(amount)));
    }
  }

  private static void reasons(List<Adjustment> adjustments, List<String> remarks, ArrayNode to) {
    adjustments.forEach(one -> to.add(adjustment(one)));
    remarks.forEach(
        code ->
            to.add(
                adjudication(Fhir.concept(CARIN_MORE, "denialreason"))
                    .set("reason", Fhir.concept(RARC, code))));
  }

  private static ObjectNode adjustment(Adjustment adjustment) {
    String code = adjustment.group() + "-" + adjustment.reason();
    ObjectNode written = adjudication(category(CATEGORIES.getOrDefault(code, "noncovered")));
    if (adjustment.reason() != null) {
      ObjectNode reason = Fhir.concept(CARC, adjustment.reason());
      Fhir.put(reason, "text", adjustment.group() == null ? null : code);
      written.set("reason", reason);
    }
    if (adjustment.amount() != null) {
      written.set("amount", Fhir.money(Objects.requireNonNull(adjustment.amount())));
    }
    return written;
  }

  private static ObjectNode adjudication(ObjectNode category) {
    return Fhir.object().set("category", category);
  }

  private static ObjectNode category(String code) {
    return Fhir.concept(OF_HL7.contains(code) ? HL7 : CARIN, code);
  }
}
