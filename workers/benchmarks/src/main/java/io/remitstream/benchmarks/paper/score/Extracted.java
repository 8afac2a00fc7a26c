package io.remitstream.benchmarks.paper.score;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.streaming.remittance.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays what the engine said about a document into the form of its truth. */
public final class Extracted {

  private final Map<String, FieldEvidence> fields = new HashMap<>();
  private final Map<String, Value> header = new LinkedHashMap<>();
  private final List<Map<String, Value>> adjustments = new ArrayList<>();
  private final List<Said.Claim> claims = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final List<EraPart> parts;

  private Extracted(List<EraPart> parts) {
    this.parts = parts;
  }

  public static Said of(List<EraPart> parts) {
    return new Extracted(parts).said();
  }

  private Said said() {
    only(EraPart.FieldsRead.class).forEach(part -> fields.putAll(part.fields()));
    only(EraPart.RemittanceOpened.class)
        .filter(part -> part.ordinal() == 0)
        .forEach(part -> header(part.header()));
    only(EraPart.ClaimRead.class).forEach(this::claim);
    only(EraPart.RemittanceClosed.class).forEach(this::adjustments);
    return new Said(type(), header, adjustments, claims, findings(), Map.of());
  }

  private <T extends EraPart> Stream<T> only(Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast);
  }

  private String type() {
    return only(EraPart.TypeFound.class)
        .findFirst()
        .map(EraPart.TypeFound::type)
        .map(Extracted::word)
        .orElse("other");
  }

  private static String word(DocumentType type) {
    return switch (type) {
      case EOB -> "eob";
      case ERA, REMITTANCE_ADVICE -> "remittance_advice";
      case OTHER -> "other";
    };
  }

  private void header(RemittanceHeader said) {
    put(header, "payer.name", "/remittances/0/payer/name", "/payer/name", said.payer().name());
    put(header, "payee.name", "/remittances/0/payee/name", "/payee/name", said.payee().name());
    put(header, "payee.npi", "/remittances/0/payee/npi", "/payee/npi", said.payee().npi());
    put(header, "payee.tin", "/remittances/0/payee/tin", "/payee/tin", said.payee().tin());
    payment("amount", "amount", said.payment().amount());
    payment("date", "date", said.payment().date());
    payment("trace_number", "traceNumber", said.payment().traceNumber());
    payment("method", "method", said.payment().method());
  }

  private void payment(String name, String leaf, @Nullable Object value) {
    put(header, "payment." + name, "/remittances/0/payment/" + leaf, "/payment/" + name, value);
  }

  private void adjustments(EraPart.RemittanceClosed closed) {
    for (int at = 0; at < closed.providerAdjustments().size(); at++) {
      ProviderAdjustment one = closed.providerAdjustments().get(at);
      String from = "/remittances/" + closed.ordinal() + "/providerAdjustments/" + at + "/";
      String to = "/provider_adjustments/" + adjustments.size() + "/";
      Map<String, Value> leaves = new LinkedHashMap<>();
      put(leaves, "reason", from + "reason", to + "reason", one.reason());
      put(leaves, "amount", from + "amount", to + "amount", one.amount());
      adjustments.add(leaves);
    }
  }

  private void claim(EraPart.ClaimRead read) {
    String from = "/remittances/%d/claims/%d".formatted(read.remittance(), read.ordinal());
    String to = "/claims/" + claims.size();
    places.put(from, to);
    Claim claim = read.claim();
    List<Said.Line> lines = new ArrayList<>();
    for (ServiceLine line : claim.lines()) {
      String below = "/lines/" + lines.size();
      lines.add(line(from + below, to + below, line));
    }
    claims.add(new Said.Claim(to, leaves(from, to, claim), lines));
  }

  private Map<String, Value> leaves(String from, String to, Claim claim) {
    Map<String, Value> leaves = new LinkedHashMap<>();
    put(leaves, "patient_name", nameAt(from), to + "/patient_name", name(claim.patient()));
    put(leaves, "member_id", from + "/patient/memberId", to, claim.patient().memberId());
    each(leaves, from, to, "patient_account", claim.patientAccount());
    each(leaves, from, to, "claim_number", claim.claimNumber());
    each(leaves, from, to, "status", claim.status());
    each(leaves, from, to, "service_from", claim.serviceFrom());
    each(leaves, from, to, "service_to", claim.serviceTo());
    each(leaves, from, to, "charge", claim.charge());
    each(leaves, from, to, "allowed", claim.allowed());
    each(leaves, from, to, "discount", claim.discount());
    each(leaves, from, to, "not_covered", claim.notCovered());
    each(leaves, from, to, "deductible", claim.deductible());
    each(leaves, from, to, "copay", claim.copay());
    each(leaves, from, to, "coinsurance", claim.coinsurance());
    each(leaves, from, to, "other_insurance", claim.otherInsurance());
    each(leaves, from, to, "paid", claim.paid());
    each(leaves, from, to, "patient_responsibility", claim.patientResponsibility());
    return leaves;
  }

  private String nameAt(String claim) {
    String whole = claim + "/patient/name";
    return fields.containsKey(whole) ? whole : claim + "/patient/lastName";
  }

  private static @Nullable String name(Patient patient) {
    String whole =
        Stream.of(patient.firstName(), patient.middleName(), patient.lastName(), patient.suffix())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return patient.name() != null ? patient.name() : whole.isEmpty() ? null : whole;
  }

  private Said.Line line(String from, String to, ServiceLine line) {
    Map<String, Value> leaves = new LinkedHashMap<>();
    each(leaves, from, to, "service_from", line.serviceFrom());
    each(leaves, from, to, "service_to", line.serviceTo());
    each(leaves, from, to, "procedure", line.procedure());
    each(leaves, from, to, "description", line.description());
    each(leaves, from, to, "units", line.units());
    each(leaves, from, to, "charge", line.charge());
    each(leaves, from, to, "allowed", line.allowed());
    each(leaves, from, to, "discount", line.discount());
    each(leaves, from, to, "not_covered", line.notCovered());
    each(leaves, from, to, "deductible", line.deductible());
    each(leaves, from, to, "copay", line.copay());
    each(leaves, from, to, "coinsurance", line.coinsurance());
    each(leaves, from, to, "other_insurance", line.otherInsurance());
    each(leaves, from, to, "paid", line.paid());
    each(leaves, from, to, "patient_responsibility", line.patientResponsibility());
    return new Said.Line(
        to,
        leaves,
        Map.of(
            "modifiers", bag(from + "/modifiers", to + "/modifiers", line.modifiers()),
            "remarks", bag(from + "/remarks", to + "/remarks", line.remarks())),
        adjusted(from + "/adjustments/", to + "/adjustments/", line.adjustments()));
  }

  private List<Value> bag(String from, String to, List<String> values) {
    List<Value> bag = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      bag.add(new Value(to + "/" + at, values.get(at), confidence(from + "/" + at)));
    }
    return bag;
  }

  private List<Map<String, Value>> adjusted(String from, String to, List<Adjustment> values) {
    List<Map<String, Value>> records = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      Map<String, Value> leaves = new LinkedHashMap<>();
      each(leaves, from + at, to + at, "group", values.get(at).group());
      each(leaves, from + at, to + at, "reason", values.get(at).reason());
      each(leaves, from + at, to + at, "amount", values.get(at).amount());
      records.add(leaves);
    }
    return records;
  }

  private void each(
      Map<String, Value> leaves, String from, String to, String name, @Nullable Object value) {
    put(leaves, name, from + "/" + camel(name), to + "/" + name, value);
  }

  private void put(
      Map<String, Value> leaves, String name, String from, String to, @Nullable Object value) {
    if (value != null) {
      leaves.put(name, new Value(to, value.toString(), confidence(from)));
    }
  }

  private double confidence(String pointer) {
    FieldEvidence evidence = fields.get(pointer);
    return evidence == null ? 0 : evidence.confidence();
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_", -1)) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }

  /** Of findings that a person must look at. */
  private List<String> findings() {
    return only(EraPart.FindingRaised.class)
        .map(EraPart.FindingRaised::finding)
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(finding -> place(finding.pointer()))
        .toList();
  }

  private String place(String pointer) {
    return places.entrySet().stream()
        .filter(one -> pointer.equals(one.getKey()) || pointer.startsWith(one.getKey() + "/"))
        .findFirst()
        .map(one -> one.getValue() + pointer.substring(one.getKey().length()))
        .orElse(pointer.replaceFirst("^/remittances/\\d+", ""));
  }
}
