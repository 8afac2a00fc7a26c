package io.remitstream.api.export;

import io.remitstream.streaming.remittance.ServiceLine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One service line as an item of an ExplanationOfBenefit. */
final class FhirItem {

  private static final String CPT = "http://www.ama-assn.org/go/cpt";
  private static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
  private static final String NDC = "http://hl7.org/fhir/sid/ndc";
  private static final String CDT = "http://www.ada.org/cdt";
  private static final String REVENUE = "https://www.nubc.org/CodeSystem/RevenueCodes";
  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final Pattern CPT_CODE = Pattern.compile("\\d{4}[0-9A-Z]");

  private FhirItem() {}

  static ObjectNode of(ServiceLine line, int sequence) {
    ObjectNode item = Fhir.object().put("sequence", sequence);
    String revenue = revenue(line);
    if (revenue != null) {
      item.set("revenue", Fhir.concept(REVENUE, revenue));
    }
    item.set("productOrService", product(line));
    ArrayNode modifiers = Fhir.array();
    line.modifiers().forEach(one -> modifiers.add(Fhir.concept(CPT, one)));
    Fhir.put(item, "modifier", modifiers);
    serviced(line, item);
    if (line.units() != null) {
      item.set("quantity", Fhir.object().put("value", line.units()));
    }
    if (line.charge() != null) {
      item.set("net", Fhir.money(line.charge()));
    }
    Fhir.put(item, "adjudication", FhirAdjudications.of(line));
    return item;
  }

  private static void serviced(ServiceLine line, ObjectNode item) {
    if (line.serviceFrom() != null && line.serviceFrom().equals(line.serviceTo())) {
      Fhir.put(item, "servicedDate", line.serviceFrom());
    } else if (line.serviceFrom() != null || line.serviceTo() != null) {
      item.set("servicedPeriod", FhirBenefit.period(line.serviceFrom(), line.serviceTo()));
    }
  }

  private static @Nullable String revenue(ServiceLine line) {
    return "NU".equals(line.procedureQualifier()) ? line.procedure() : line.revenueCode();
  }

  private static ObjectNode product(ServiceLine line) {
    String code = line.procedure();
    ObjectNode product =
        code == null || "NU".equals(line.procedureQualifier())
            ? Fhir.concept(ABSENT, "not-applicable")
            : Fhir.concept(system(code, line.procedureQualifier()), code);
    Fhir.put(product, "text", line.description());
    return product;
  }

  private static String system(String code, @Nullable String qualifier) {
    return switch (qualifier == null ? "" : qualifier) {
      case "N4" -> NDC;
      case "AD" -> CDT;
      default -> CPT_CODE.matcher(code).matches() ? CPT : HCPCS;
    };
  }
}
