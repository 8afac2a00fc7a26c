package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the words that tell what a document is, and to whom it speaks. */
final class Anchors {

  private static final int TOP_LINES = 30;

  /** Phrases of a payer's paper to a member, and their weight; {@link Spelling} drops "es". */
  private static final PhraseBook<Integer> MEMBER =
      new PhraseBook<>(
          Map.ofEntries(
              Map.entry("explanation of benefit", 5),
              Map.entry("explanation of review", 5),
              Map.entry("explicacion de beneficios", 5),
              Map.entry("explicacion de beneficio", 5),
              Map.entry("not a bill", 5),
              Map.entry("no una factura", 5),
              Map.entry("no un cobro", 5),
              Map.entry("you may owe", 2),
              Map.entry("what you owe", 2),
              Map.entry("what i owe", 2),
              Map.entry("your plan", 1),
              Map.entry("usted debe", 2),
              Map.entry("your provider", 2),
              Map.entry("su proveedor", 2)));

  /** Phrases of a payer's paper to a provider. */
  private static final PhraseBook<Integer> PROVIDER =
      new PhraseBook<>(
          Map.ofEntries(
              Map.entry("remittance", 6),
              Map.entry("remittance advice", 4),
              Map.entry("in this remittance", -6),
              Map.entry("explanation of payment", 8),
              Map.entry("explanation of reimbursement", 6),
              Map.entry("provider explanation", 6),
              Map.entry("provider payment", 4),
              Map.entry("payment voucher", 6),
              Map.entry("provider voucher", 6),
              Map.entry("claim payment", 3),
              Map.entry("provider statement", 4),
              Map.entry("remesa", 6),
              Map.entry("aviso de pago", 5),
              Map.entry("payee npi", 3),
              Map.entry("explicacion de pago", 8),
              Map.entry("standard paper", 4),
              Map.entry("remit", 3),
              Map.entry("payment advice", 6),
              Map.entry("payment summary to provider", 4)));

  /** Phrases of other papers, and what they are. */
  private static final PhraseBook<String> OTHERS =
      new PhraseBook<>(
          Map.ofEntries(
              Map.entry("health insurance claim form", "a claim form"),
              Map.entry("cms 1500", "a claim form"),
              Map.entry("cms1500", "a claim form"),
              Map.entry("ub 04", "a claim form"),
              Map.entry("ub04", "a claim form"),
              Map.entry("invoice", "an invoice"),
              Map.entry("factura", "an invoice"),
              Map.entry("member id card", "a member's card"),
              Map.entry("id card", "a member's card"),
              Map.entry("statement period", "a bank's statement"),
              Map.entry("account ending", "a bank's statement"),
              Map.entry("beginning balance", "a bank's statement"),
              Map.entry("discharge summary", "a discharge summary"),
              Map.entry("prior authorization", "a letter"),
              Map.entry("authorization request", "a letter"),
              Map.entry("patient statement", "a provider's bill"),
              Map.entry("billing statement", "a provider's bill"),
              Map.entry("itemized bill", "a provider's bill"),
              Map.entry("itemized statement", "a provider's bill"),
              Map.entry("statement of account", "a provider's bill"),
              Map.entry("please pay", "a provider's bill"),
              Map.entry("pay this amount", "a provider's bill"),
              Map.entry("amount due", "a provider's bill"),
              Map.entry("superbill", "a provider's bill"),
              Map.entry("good faith estimate", "an estimate"),
              Map.entry("collections notice", "a collector's notice"),
              Map.entry("appeal acknowledgement", "a letter"),
              Map.entry("request for information", "a letter"),
              Map.entry("claim status", "a letter on a claim's status"),
              Map.entry("fee schedule", "a list of fees"),
              Map.entry("dear", "a letter")));

  private static final List<String> NO_INVOICE = List.of("no", "una", "factura");

  private static final Set<String> PAYMENT = Set.of("payment", "remit", "pago", "disbursement");

  private static final Set<String> PAPER =
      Set.of(
          "voucher",
          "advice",
          "statement",
          "listing",
          "register",
          "explanation",
          "explicacion",
          "aviso",
          "report",
          "notice",
          "summary");

  private static final int LONGEST_TITLE = 10;
  private static final int EXPLAINED_WITHIN = 5;

  /** What a payer explains of a claim. */
  private static final Set<String> EXPLAINED =
      Set.of(
          "review",
          "payment",
          "reimbursement",
          "settlement",
          "processing",
          "determination",
          "adjudication",
          "claim",
          "coverage",
          "pago",
          "reembolso");

  /** A line of more phrases heads a table, or is a row of one. */
  private static final int PHRASES = 3;

  /** Words that speak to a member, and how much they weigh at most. */
  private static final Set<String> SPEAKS = Set.of("you", "your", "usted", "su", "sus");

  private static final int MOST_SPEECH = 4;

  private int speech;
  private int member;
  private int provider;
  private int titles;
  private String other = "";

  /** Reads the top of the first page most, the rest for its titles. */
  void read(List<TextLine> lines, boolean first) {
    for (int i = 0; i < lines.size() && (first || i < 6); i++) {
      List<String> words = lines.get(i).tokens;
      boolean top = i < TOP_LINES;
      if (first) {
        member += top ? weight(words, MEMBER) : 0;
        provider += top && lines.get(i).size() < 14 ? weight(words, PROVIDER) : 0;
        boolean paper = top && lines.get(i).size() < 14 && isPaymentPaper(words);
        paper =
            paper && weight(words, MEMBER) == 0; // of benefits, whatever it says they are paid from
        provider += paper ? 3 : 0;
        speech += Collections.disjoint(words, SPEAKS) ? 0 : 1;
        titles += top && isTitle(lines.get(i)) ? 1 : 0;
        other = other.isEmpty() && isText(lines.get(i)) ? otherIn(words) : other;
      }
    }
  }

  private static int weight(List<String> words, PhraseBook<Integer> phrases) {
    int weight = 0;
    for (Integer one : phrases.in(words)) {
      weight += one;
    }
    return weight;
  }

  private static boolean isText(TextLine line) {
    int phrases = 0;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      phrases++;
    }
    return phrases <= PHRASES;
  }

  private static String otherIn(List<String> words) {
    List<String> found = OTHERS.in(words);
    return found.isEmpty() || Collections.indexOfSubList(words, NO_INVOICE) >= 0
        ? ""
        : found.getFirst();
  }

  /** Whether a line is the title of a payer's paper. */
  static boolean isTitle(TextLine line) {
    return line.size() <= 16 && isTitle(line.tokens);
  }

  static boolean isTitle(List<String> tokens) {
    boolean explains =
        tokens.contains("explanation")
            || tokens.contains("explicacion")
            || tokens.contains("statement")
            || tokens.contains("notice");
    boolean benefits = tokens.contains("benefit") || tokens.contains("beneficios");
    return tokens.contains("remittance")
        || tokens.contains("remesa")
        || (explains && (benefits || tokens.contains("beneficio")))
        || explained(tokens)
        || isPaymentPaper(tokens);
  }

  /** {@code Explanation of Review}: what a payer may explain. */
  private static boolean explained(List<String> tokens) {
    int at = Math.max(tokens.indexOf("explanation"), tokens.indexOf("explicacion"));
    return at >= 0
        && tokens.size() - at <= LONGEST_TITLE
        && tokens.subList(at, Math.min(tokens.size(), at + EXPLAINED_WITHIN)).stream()
            .anyMatch(EXPLAINED::contains);
  }

  /** {@code Claim Payment Statement}, {@code Payment Listing for} … */
  private static boolean isPaymentPaper(List<String> tokens) {
    boolean payment = false;
    boolean paper = false;
    for (String token : tokens) {
      payment |= PAYMENT.contains(token);
      paper |= PAPER.contains(token);
    }
    return payment && paper && tokens.size() <= LONGEST_TITLE;
  }

  boolean forProvider() {
    return provider > member;
  }

  DocumentType type(RemittanceDraft remittance) {
    if (refusal(remittance) != null) {
      return DocumentType.OTHER;
    }
    int bonus = remittance.has(Field.NPI) || remittance.has(Field.TIN) ? 2 : 0;
    bonus += patients(remittance) > 1 ? 2 : 0;
    int spoken = member + Math.min(speech, MOST_SPEECH) / 2;
    return provider + bonus > spoken ? DocumentType.REMITTANCE_ADVICE : DocumentType.EOB;
  }

  private static long patients(RemittanceDraft remittance) {
    return remittance.claims.stream()
        .map(claim -> claim.leaf(Field.PATIENT_NAME))
        .filter(Objects::nonNull)
        .map(leaf -> leaf.value().toString().toUpperCase(Locale.ROOT))
        .distinct()
        .count();
  }

  /** Why a document is no remittance; null where it is one. */
  @Nullable String refusal(RemittanceDraft remittance) {
    boolean claims = remittance.claims.stream().anyMatch(Anchors::isPaidClaim);
    if (!claims) {
      return other.isEmpty()
          ? "It tells of no claim that was paid or refused."
          : "It looks like " + other + ".";
    }
    boolean known = titles > 0 || member >= 5 || provider >= 5;
    boolean adjudicated = remittance.claims.stream().anyMatch(Anchors::isAdjudicated);
    if (!known && (!other.isEmpty() || !adjudicated)) {
      return other.isEmpty()
          ? "It has amounts, but none that a payer allowed and paid."
          : "It looks like " + other + ".";
    }
    return null;
  }

  private static boolean isPaidClaim(Draft.ClaimDraft claim) {
    return claim.amounts() >= 2 || claim.lines.stream().anyMatch(line -> line.amounts() >= 2);
  }

  private static boolean isAdjudicated(Draft.ClaimDraft claim) {
    return adjudicated(claim) || claim.lines.stream().anyMatch(Anchors::adjudicated);
  }

  private static boolean adjudicated(Draft draft) {
    return draft.has(Field.PAID)
        && (draft.has(Field.ALLOWED) || draft.has(Field.DISCOUNT) || draft.has(Field.DEDUCTIBLE));
  }
}
