package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Weighs the words that tell what a document is, and to whom it speaks. */
final class Anchors {

  private static final int TOP_LINES = 30;

  /** A line of so many words is no title of a paper to a provider. */
  private static final int LONGEST = 14;

  /** What a title that tells of a payment weighs. */
  private static final int PAYMENT = 3;

  private static final List<String> NO_INVOICE = List.of("no", "una", "factura");

  /** A line of more phrases heads a table, or is a row of one. */
  private static final int PHRASES = 3;

  /** How much words that speak to a member weigh at most. */
  private static final int MOST_SPEECH = 4;

  private static final List<Field> OF_SOMEBODY =
      List.of(
          Field.PATIENT_NAME,
          Field.MEMBER_ID,
          Field.ACCOUNT,
          Field.CLAIM_NUMBER,
          Field.FROM,
          Field.SERVICE_DATE);

  private int speech;
  private int member;
  private int provider;
  private int titles;
  private String other = "";

  /** Reads a page; only the first says what the document is. */
  void read(List<TextLine> lines, boolean first) {
    for (int i = 0; first && i < lines.size(); i++) {
      read(lines.get(i), i < TOP_LINES);
    }
  }

  private void read(TextLine line, boolean top) {
    if (top) {
      readTop(line);
    }
    speech += line.says(Cue.SPEAKS) ? 1 : 0;
    other = other.isEmpty() && isText(line) ? otherIn(line.tokens) : other;
  }

  private void readTop(TextLine line) {
    int toMember =
        Math.max(weight(line.tokens, AnchorPhrases.MEMBER), PaperTitle.isOfBenefits(line) ? 5 : 0);
    member += toMember;
    titles += PaperTitle.is(line) ? 1 : 0;
    if (line.size() < LONGEST) {
      provider += toProvider(line);
      // of benefits, whatever it says they are paid from
      boolean title = toMember == 0 && line.says(Cue.TITLE);
      provider += title && PaperTitle.isOfPayment(line.tokens) ? PAYMENT : 0;
    }
  }

  /**
   * Headings that stand side by side, such as {@code Provider} and {@code Payment}, say nothing.
   */
  private static int toProvider(TextLine line) {
    int whole = weight(line.tokens, AnchorPhrases.PROVIDER);
    int weight = 0;
    for (int word = 0; whole > 0 && word < line.size(); word = line.phraseEnd(word)) {
      weight += weight(line.tokens(word, line.phraseEnd(word)), AnchorPhrases.PROVIDER);
    }
    return Math.min(whole, weight);
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
    List<String> found = AnchorPhrases.OTHERS.in(words);
    return found.isEmpty() || Collections.indexOfSubList(words, NO_INVOICE) >= 0
        ? ""
        : found.getFirst();
  }

  boolean forProvider() {
    return provider > member;
  }

  DocumentType type(RemittanceDraft remittance) {
    if (refusal(remittance) != null) {
      return DocumentType.OTHER;
    }
    int bonus = remittance.has(Field.NPI) || remittance.has(Field.TIN) ? 2 : 0;
    bonus += remittance.claims.size() > 1 && patients(remittance) > 1 ? 2 : 0;
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
    if (remittance.claims.stream().noneMatch(Anchors::isSomebodys)) {
      return "It has amounts, but tells whose claim they are of nowhere.";
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

  /** Whether a claim tells whose it is, its number, or when something was done. */
  private static boolean isSomebodys(Draft.ClaimDraft claim) {
    return OF_SOMEBODY.stream().anyMatch(claim::has)
        || claim.lines.stream().anyMatch(line -> line.has(Field.FROM));
  }

  private static boolean isPaidClaim(Draft.ClaimDraft claim) {
    return claim.amounts() >= 2 || claim.lines.stream().anyMatch(line -> line.amounts() >= 2);
  }

  private static boolean isAdjudicated(Draft.ClaimDraft claim) {
    return adjudicated(claim) || claim.lines.stream().anyMatch(Anchors::adjudicated);
  }

  private static boolean adjudicated(Draft draft) {
    return shared(draft) || paid(draft);
  }

  /** What a payer allowed of a charge, and how it is shared: no bill tells that. */
  private static boolean shared(Draft draft) {
    return draft.has(Field.CHARGE)
        && draft.has(Field.ALLOWED)
        && draft.has(Field.OWED)
        && (draft.has(Field.DEDUCTIBLE) || draft.has(Field.COINSURANCE));
  }

  private static boolean paid(Draft draft) {
    return draft.has(Field.PAID)
        && (draft.has(Field.CHARGE) || draft.has(Field.ALLOWED))
        && (draft.has(Field.ALLOWED) || draft.has(Field.DISCOUNT) || draft.has(Field.DEDUCTIBLE));
  }
}
