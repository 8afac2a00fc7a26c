package io.remitstream.api.export;

import io.remitstream.streaming.remittance.Address;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Party;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Payer and payee as Organization; patient and coverage, which a claim contains. */
final class FhirParties {

  static final String PATIENT = "patient";
  static final String COVERAGE = "coverage";
  static final String NPI = "http://hl7.org/fhir/sid/us-npi";

  private static final String IDENTIFIER_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";
  private static final String TAX_NUMBER = "urn:oid:2.16.840.1.113883.4.4";

  private FhirParties() {}

  static ObjectNode payer(UUID id, Payer payer) {
    ArrayNode identifiers = Fhir.array();
    if (payer.identifier() != null) {
      identifiers.add(Fhir.identifier(null, null, payer.identifier()));
    }
    return organization(id, payer.name(), identifiers, payer.address());
  }

  static ObjectNode payee(UUID id, Payee payee) {
    ArrayNode identifiers = Fhir.array();
    if (payee.npi() != null) {
      identifiers.add(Fhir.identifier(type("NPI"), NPI, payee.npi()));
    }
    if (payee.tin() != null) {
      identifiers.add(Fhir.identifier(type("TAX"), TAX_NUMBER, payee.tin()));
    }
    if (payee.identifier() != null) {
      identifiers.add(Fhir.identifier(null, null, payee.identifier()));
    }
    return organization(id, payee.name(), identifiers, payee.address());
  }

  private static ObjectNode organization(
      UUID id, @Nullable String name, ArrayNode identifiers, @Nullable Address address) {
    ObjectNode organization =
        Fhir.object().put("resourceType", "Organization").put("id", id.toString());
    Fhir.put(organization, "identifier", identifiers);
    organization.put("active", true);
    organization.put("name", name == null ? "Not stated" : name);
    if (address != null) {
      Fhir.put(organization, "address", Fhir.array().add(address(address)));
    }
    return organization;
  }

  private static ObjectNode address(Address address) {
    ObjectNode written = Fhir.object();
    ArrayNode lines = Fhir.array();
    Stream.of(address.line1(), address.line2())
        .filter(line -> line != null)
        .forEach(line -> lines.add(line));
    Fhir.put(written, "line", lines);
    Fhir.put(written, "city", address.city());
    Fhir.put(written, "state", address.state());
    Fhir.put(written, "postalCode", address.postalCode());
    Fhir.put(written, "country", address.country());
    return written;
  }

  static ObjectNode patient(Patient patient) {
    ObjectNode written = Fhir.object().put("resourceType", "Patient").put("id", PATIENT);
    if (patient.memberId() != null) {
      written.set(
          "identifier", Fhir.array().add(Fhir.identifier(type("MB"), null, patient.memberId())));
    }
    ObjectNode name = name(patient.lastName(), patient.firstName(), patient.middleName());
    Fhir.put(name, "text", patient.name());
    if (patient.suffix() != null) {
      name.set("suffix", Fhir.array().add(patient.suffix()));
    }
    if (!name.isEmpty()) {
      written.set("name", Fhir.array().add(name));
    }
    return written;
  }

  private static ObjectNode name(
      @Nullable String last, @Nullable String first, @Nullable String middle) {
    ObjectNode name = Fhir.object();
    Fhir.put(name, "family", last);
    ArrayNode given = Fhir.array();
    Stream.of(first, middle).filter(one -> one != null).forEach(one -> given.add(one));
    Fhir.put(name, "given", given);
    return name;
  }

  static ObjectNode coverage(Claim claim, UUID payer) {
    ObjectNode coverage =
        Fhir.object().put("resourceType", "Coverage").put("id", COVERAGE).put("status", "active");
    Fhir.put(coverage, "subscriberId", subscriberId(claim));
    coverage.set("beneficiary", Fhir.reference("#" + PATIENT));
    coverage.set("payor", Fhir.array().add(Fhir.reference(Fhir.urn(payer))));
    return coverage;
  }

  private static @Nullable String subscriberId(Claim claim) {
    Party insured = claim.insured();
    return insured == null || insured.identifier() == null
        ? claim.patient().memberId()
        : insured.identifier();
  }

  private static ObjectNode type(String code) {
    return Fhir.concept(IDENTIFIER_TYPES, code);
  }
}
