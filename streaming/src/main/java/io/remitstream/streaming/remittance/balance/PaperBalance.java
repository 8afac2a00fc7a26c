package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperEquation.Term;
import io.remitstream.streaming.remittance.balance.PaperVerdict.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a remittance on paper against its own arithmetic: the printed amounts of each line and
 * claim, each column's sum, and the payment. Exact to the cent. What is not printed proves nothing:
 * a blank counts as nothing where its column is printed, and an equation without its columns is not
 * asked. Which form of an equation the payer prints, all rows decide together ({@link
 * PaperConvention}).
 */
public final class PaperBalance {

  /** Of fewer digits there are too many amounts that differ in one. */
  private static final Money TELLING = Money.of("100.00");

  private final String pointer;
  private final Payment payment;
  private final List<ProviderAdjustment> adjustments;
  private final List<PaperRow> claims = new ArrayList<>();
  private final List<List<PaperRow>> lines = new ArrayList<>();
  private final List<PaperEquation> equations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Evidence> evidence = new LinkedHashMap<>();
  private final Set<String> dubious = new HashSet<>();

  private final Predicate<String> doubted;
  private final PrintedBeside beside;

  private PaperBalance(
      int remittance,
      Payment payment,
      List<ProviderAdjustment> adjustments,
      List<Claim> printedClaims,
      Predicate<String> doubted,
      PrintedBeside beside) {
    this.doubted = doubted;
    this.beside = beside;
    pointer = "/remittances/" + remittance;
    this.payment = payment;
    this.adjustments = adjustments;
    for (int i = 0; i < printedClaims.size(); i++) {
      add(printedClaims.get(i), pointer + "/claims/" + i);
    }
  }

  /**
   * @param remittance its ordinal in the document
   * @param claims all of its claims, in their order
   */
  public static PaperVerdict check(
      int remittance, Payment payment, List<ProviderAdjustment> adjustments, List<Claim> claims) {
    return check(remittance, payment, adjustments, claims, unread -> false, PrintedBeside.NOTHING);
  }

  /**
   * The same of what a recogniser read: an equation that fails over an amount read with doubt, or
   * over one that may have been overlooked, is no finding. It still counts against its amounts.
   *
   * @param doubted by JSON pointer, also of amounts that are not there
   * @param beside what is printed besides, and may tell of a misprint
   */
  public static PaperVerdict check(
      int remittance,
      Payment payment,
      List<ProviderAdjustment> adjustments,
      List<Claim> claims,
      Predicate<String> doubted,
      PrintedBeside beside) {
    return new PaperBalance(remittance, payment, adjustments, claims, doubted, beside).verdict();
  }

  private void add(Claim claim, String at) {
    var rows = new ArrayList<PaperRow>(claim.lines().size());
    for (int i = 0; i < claim.lines().size(); i++) {
      rows.add(PaperRow.of(claim.lines().get(i), at + "/lines/" + i));
    }
    lines.add(rows);
    claims.add(PaperRow.of(claim, at, rows));
  }

  private PaperVerdict verdict() {
    List<PaperRow> rows = rows();
    new PaperConvention(rows).held().forEach(this::hold);
    equations.addAll(PaperShares.equations(rows));
    for (int i = 0; i < claims.size(); i++) {
      sumColumns(claims.get(i), lines.get(i));
    }
    sumPayment();
    var failing = new ArrayList<PaperEquation>();
    for (PaperEquation equation : equations) {
      boolean agrees = equation.agrees();
      count(equation, agrees);
      if (!agrees && equation.certain(doubted)) {
        failing.add(equation);
      }
    }
    failing.forEach(equation -> findings.add(equation.finding(suspect(equation))));
    lookBeside();
    return new PaperVerdict(findings, evidence);
  }

  /** Claim by claim, its lines first. */
  private List<PaperRow> rows() {
    var rows = new ArrayList<PaperRow>();
    for (int i = 0; i < claims.size(); i++) {
      rows.addAll(lines.get(i));
      rows.add(claims.get(i));
    }
    return rows;
  }

  private void hold(PaperConvention.Held held) {
    if (held.settled()) {
      equations.addAll(held.equations());
      held.doubtful().forEach(equation -> dubious.addAll(equation.pointers()));
    } else {
      findings.add(
          Finding.of(
              Rule.UNKNOWN_ARITHMETIC,
              pointer,
              "Most rows disagree with every known form of %s.".formatted(held.rule())));
    }
  }

  private void sumColumns(PaperRow claim, List<PaperRow> rows) {
    for (PaperColumn column : PaperColumn.values()) {
      Money total = claim.amount(column);
      List<Term> terms = total == null ? List.of() : terms(rows, column);
      if (total != null && !terms.isEmpty()) {
        var stated = new Term(claim.pointer(column), "total of the " + column.title(), total);
        equations.add(
            new PaperEquation(
                Rule.COLUMN_TOTAL, claim.pointer(column), terms, stated, blanks(rows, column)));
      }
    }
  }

  /** What the sums of columns without a name tell, and a payment that is one digit off. */
  private void lookBeside() {
    for (PrintedSum sum : beside.sums()) {
      Finding finding = sum.finding(pointer);
      if (finding != null) {
        findings.add(finding);
      }
    }
    Money paid = paid();
    if (paid != null && paid.compareTo(TELLING) >= 0) {
      beside.amounts().stream()
          .filter(one -> Slip.parts(one, paid))
          .findFirst()
          .ifPresent(one -> findings.add(misprint(paid, one)));
    }
  }

  /** What the claims come to, where the payment does not say otherwise; else null. */
  private @Nullable Money paid() {
    List<Term> terms = paidTerms();
    Money sum = terms.stream().map(Term::signed).reduce(Money.ZERO, Money::plus);
    Money amount = payment.amount();
    return terms.isEmpty() || (amount != null && !amount.equals(sum)) ? null : sum;
  }

  private Finding misprint(Money paid, Money printed) {
    return Finding.of(
        Rule.PRINTED_SUM,
        pointer + "/payment/amount",
        "The claims come to %s, and %s is printed.".formatted(paid, printed),
        paid,
        printed);
  }

  private static List<String> blanks(List<PaperRow> rows, PaperColumn column) {
    var blanks = new ArrayList<String>();
    for (PaperRow row : rows) {
      if (row.amount(column) == null) {
        blanks.add(row.pointer(column));
      }
    }
    return blanks;
  }

  private static List<Term> terms(List<PaperRow> rows, PaperColumn column) {
    var terms = new ArrayList<Term>(rows.size());
    for (PaperRow row : rows) {
      Money amount = row.amount(column);
      if (amount != null) {
        terms.add(new Term(row.pointer(column), column.title(), amount));
      }
    }
    return terms;
  }

  private List<Term> paidTerms() {
    var terms = new ArrayList<Term>();
    for (int i = 0; i < claims.size(); i++) {
      List<Term> own = terms(List.of(claims.get(i)), PaperColumn.PAID);
      terms.addAll(own.isEmpty() ? terms(lines.get(i), PaperColumn.PAID) : own);
    }
    if (!terms.isEmpty()) {
      addAdjustments(terms);
    }
    return terms;
  }

  private void sumPayment() {
    List<Term> terms = paidTerms();
    Money amount = payment.amount();
    if (amount != null && !terms.isEmpty()) {
      String at = pointer + "/payment/amount";
      equations.add(
          new PaperEquation(Rule.PAYMENT_TOTAL, at, terms, new Term(at, "payment", amount)));
    }
  }

  private void addAdjustments(List<Term> terms) {
    for (int i = 0; i < adjustments.size(); i++) {
      @Nullable Money amount = adjustments.get(i).amount();
      if (amount != null) {
        String at = pointer + "/providerAdjustments/" + i + "/amount";
        terms.add(new Term(at, "provider adjustment", amount.negate()));
      }
    }
  }

  private void count(PaperEquation equation, boolean agrees) {
    boolean names = equation.rule() != Rule.COLUMN_TOTAL;
    for (Term term : equation.terms()) {
      count(term.pointer(), agrees, names);
    }
    count(equation.stated().pointer(), agrees, names);
  }

  private void count(String leaf, boolean agrees, boolean names) {
    evidence.put(leaf, evidence.getOrDefault(leaf, Evidence.NONE).and(agrees, names));
  }

  /** The one amount of a failing equation that others speak against most; else its own place. */
  private String suspect(PaperEquation equation) {
    String suspect = equation.pointer();
    int most = Integer.MIN_VALUE;
    for (String leaf : equation.pointers()) {
      Evidence told = evidence.getOrDefault(leaf, Evidence.NONE);
      int against = told.failing() - told.agreeing() + (dubious.contains(leaf) ? 1 : 0);
      if (against > most) {
        most = against;
        suspect = leaf;
      } else if (against == most) {
        suspect = equation.pointer();
      }
    }
    return suspect;
  }
}
