package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.streaming.remittance.ServiceLineBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays what was read into the canonical model, and notes where each leaf stands. */
final class Canonical {

  private final String pointer;
  private final Draft.RemittanceDraft draft;

  /** By pointer; those of the header first, then those of each claim. */
  final Map<String, Leaf> headerLeaves = new LinkedHashMap<>();

  final List<Map<String, Leaf>> claimLeaves;
  final RemittanceHeader header;
  final List<ProviderAdjustment> adjustments;
  final List<Claim> claims;

  Canonical(Draft.RemittanceDraft draft, int ordinal) {
    this.draft = draft;
    this.pointer = "/remittances/" + ordinal;
    this.header = header();
    this.adjustments = adjustments();
    this.claimLeaves =
        draft.claims.stream().<Map<String, Leaf>>map(one -> new LinkedHashMap<>()).toList();
    var built = new ArrayList<Claim>();
    for (int i = 0; i < draft.claims.size(); i++) {
      built.add(claim(i));
    }
    this.claims = List.copyOf(built);
  }

  private RemittanceHeader header() {
    draft
        .leaves()
        .forEach(
            (field, leaf) -> {
              if (field.ofHeader()) {
                headerLeaves.put(pointer + "/" + field.leaf(), leaf);
              }
            });
    var payer = new Payer(text(draft, Field.PAYER_NAME), null, null, List.of(), List.of());
    var payee =
        new Payee(
            text(draft, Field.PAYEE_NAME),
            text(draft, Field.NPI),
            text(draft, Field.TIN),
            null,
            null,
            List.of());
    var payment =
        new Payment(
            money(draft, Field.PAYMENT_AMOUNT),
            date(draft, Field.PAYMENT_DATE),
            text(draft, Field.TRACE),
            null,
            null,
            text(draft, Field.METHOD),
            null,
            null,
            null,
            null,
            null);
    return new RemittanceHeader(payer, payee, payment, List.of());
  }

  private List<ProviderAdjustment> adjustments() {
    var list = new ArrayList<ProviderAdjustment>();
    for (Draft.Withheld one : draft.withheld) {
      String at = pointer + "/providerAdjustments/" + list.size();
      headerLeaves.put(at + "/reason", one.reason());
      headerLeaves.put(at + "/amount", one.amount());
      list.add(new ProviderAdjustment(null, null, one.code(), null, one.amount().money()));
    }
    return list;
  }

  private Claim claim(int index) {
    Draft.ClaimDraft source = draft.claims.get(index);
    Map<String, Leaf> leaves = claimLeaves.get(index);
    String at = pointer + "/claims/" + index;
    source.leaves().forEach((field, leaf) -> note(leaves, at, field, leaf));
    var lines = new ArrayList<ServiceLine>();
    for (int i = 0; i < source.lines.size(); i++) {
      lines.add(line(source.lines.get(i), at + "/lines/" + i, leaves));
    }
    return new ClaimBuilder()
        .patient(
            new Patient(
                null,
                null,
                null,
                null,
                text(source, Field.MEMBER_ID),
                null,
                text(source, Field.PATIENT_NAME)))
        .patientAccount(text(source, Field.ACCOUNT))
        .claimNumber(text(source, Field.CLAIM_NUMBER))
        .status(text(source, Field.STATUS))
        .serviceFrom(date(source, Field.FROM))
        .serviceTo(date(source, Field.TO))
        .charge(money(source, Field.CHARGE))
        .paid(money(source, Field.PAID))
        .patientResponsibility(money(source, Field.OWED))
        .allowed(money(source, Field.ALLOWED))
        .discount(money(source, Field.DISCOUNT))
        .notCovered(money(source, Field.NOT_COVERED))
        .deductible(money(source, Field.DEDUCTIBLE))
        .copay(money(source, Field.COPAY))
        .coinsurance(money(source, Field.COINSURANCE))
        .otherInsurance(money(source, Field.OTHER_INSURANCE))
        .lines(lines)
        .build();
  }

  private static void note(Map<String, Leaf> leaves, String at, Field field, Leaf leaf) {
    boolean told =
        field.isIdentity()
            || field.isAmount()
            || field == Field.STATUS
            || field == Field.FROM
            || field == Field.TO
            || field == Field.PROCEDURE
            || field == Field.DESCRIPTION
            || field == Field.UNITS;
    if (told) {
      leaves.put(at + "/" + field.leaf(), leaf);
    }
  }

  private ServiceLine line(Draft.LineDraft source, String at, Map<String, Leaf> leaves) {
    source.leaves().forEach((field, leaf) -> note(leaves, at, field, leaf));
    var adjustments = new ArrayList<Adjustment>();
    for (Draft.Adjusted one : source.adjustments) {
      adjustments.add(adjustment(one, at + "/adjustments/" + adjustments.size(), leaves));
    }
    String units = text(source, Field.UNITS);
    return new ServiceLineBuilder()
        .procedure(text(source, Field.PROCEDURE))
        .modifiers(texts(source.modifiers, at + "/modifiers/", leaves))
        .description(text(source, Field.DESCRIPTION))
        .units(units == null ? null : new BigDecimal(units))
        .charge(money(source, Field.CHARGE))
        .paid(money(source, Field.PAID))
        .allowed(money(source, Field.ALLOWED))
        .discount(money(source, Field.DISCOUNT))
        .notCovered(money(source, Field.NOT_COVERED))
        .deductible(money(source, Field.DEDUCTIBLE))
        .copay(money(source, Field.COPAY))
        .coinsurance(money(source, Field.COINSURANCE))
        .otherInsurance(money(source, Field.OTHER_INSURANCE))
        .patientResponsibility(money(source, Field.OWED))
        .serviceFrom(date(source, Field.FROM))
        .serviceTo(date(source, Field.TO))
        .adjustments(adjustments)
        .remarks(texts(source.remarks, at + "/remarks/", leaves))
        .build();
  }

  private static List<String> texts(List<Leaf> source, String at, Map<String, Leaf> leaves) {
    var texts = new ArrayList<String>(source.size());
    for (int i = 0; i < source.size(); i++) {
      leaves.put(at + i, source.get(i));
      texts.add(source.get(i).value().toString());
    }
    return texts;
  }

  private static Adjustment adjustment(Draft.Adjusted one, String at, Map<String, Leaf> leaves) {
    put(leaves, at + "/group", one.group());
    put(leaves, at + "/reason", one.reason());
    put(leaves, at + "/amount", one.amount());
    return new Adjustment(
        one.group() == null ? null : one.group().value().toString(),
        one.reason() == null ? null : one.reason().value().toString(),
        one.amount() == null ? null : one.amount().money(),
        null);
  }

  private static void put(Map<String, Leaf> leaves, String at, @Nullable Leaf leaf) {
    if (leaf != null) {
      leaves.put(at, leaf);
    }
  }

  private static @Nullable String text(Draft draft, Field field) {
    Leaf leaf = draft.leaf(field);
    return leaf == null ? null : leaf.value().toString();
  }

  private static @Nullable Money money(Draft draft, Field field) {
    Leaf leaf = draft.leaf(field);
    return leaf == null ? null : leaf.money();
  }

  private static @Nullable LocalDate date(Draft draft, Field field) {
    Leaf leaf = draft.leaf(field);
    return leaf == null ? null : (LocalDate) leaf.value();
  }
}
