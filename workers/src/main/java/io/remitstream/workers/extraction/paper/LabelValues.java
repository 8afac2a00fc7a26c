package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What words say under a label; one that is vague is told by them, or by the section it stands in.
 */
final class LabelValues {

  private static final Set<String> PAYEES = Set.of("provider", "payee", "facility", "proveedor");
  private static final Set<String> PAYERS = Set.of("payer", "insurer", "carrier", "pagador");

  /** Who may be somebody else than the patient. */
  private static final Set<String> MEMBERS =
      Set.of(
          "prepared",
          "customer",
          "member",
          "employee",
          "insured",
          "subscriber",
          "participant",
          "miembro");

  private static final Set<String> GROUPS = Set.of("group", "employer", "plan", "grupo", "type");

  /** Numbers that papers carry besides that of their payment. */
  private static final Set<String> PAPERS =
      Set.of("voucher", "remit", "remittance", "advice", "document");

  private static final Set<String> SECTIONS =
      Set.of("information", "info", "detail", "details", "data", "informacion", "datos");

  /** How sure a number is at most whose label may mean something else. */
  static final double WEAK = 0.89;

  /** What may be a member's number, and a claim's, where no label says so better. */
  private static final Set<String> CONTRACTS = Set.of("contract", "contrato", "policy", "poliza");

  private static final Set<String> REFERENCES = Set.of("reference", "referencia");

  private static final List<String> NUMBER = List.of("no");

  private static final Set<Field> PAYMENTS =
      Set.of(Field.METHOD, Field.PAYMENT_AMOUNT, Field.PAYMENT_DATE);

  private static final double LESS = 0.94;
  private static final int SECTION = 8;
  private static final double ALIGNED = 6;

  private final List<TextLine> lines;

  LabelValues(List<TextLine> lines) {
    this.lines = lines;
  }

  /**
   * The value in some words of a line.
   *
   * @param index of the label's line
   */
  @Nullable Leaf of(int index, Label label, TextLine line, int from, int to, double trust) {
    TextLine labelled = lines.get(index);
    boolean apart = label.colon() || labelled != line || line.beginsPhrase(from);
    List<String> words = labelled.tokens(label.from(), label.to());
    Field field = words.equals(List.of("name")) ? named(index, label) : label.field();
    field = isPayments(index, label, words) ? Field.TRACE : field;
    boolean npi = mayBeNpi(field, words) && Codes.isNpi(line.text(from));
    Leaf leaf = Values.read(npi ? Field.NPI : field, line, from, to, trust, apart);
    Field weak = leaf == null ? null : weak(field, words);
    if (leaf != null && weak != null) {
      return Values.read(weak, line, from, to, WEAK * trust, apart);
    }
    if (leaf != null && field == Field.IGNORED && isGroup(words) && isProvider(leaf)) {
      return Values.read(Field.PAYEE_NAME, line, from, to, WEAK * trust, apart);
    }
    if (leaf != null && field == Field.PATIENT_NAME && isProvider(leaf)) {
      return leaf.as(Field.PAYEE_NAME).trusted(LESS * trust);
    }
    if (leaf != null) {
      return isDoubtful(field, words) ? leaf.trusted(LESS * trust) : leaf;
    }
    Field other = other(field, words);
    return other == null ? null : Values.read(other, line, from, to, 0.9 * trust, apart);
  }

  /** {@code Reference} right below how, when or how much was paid is the payment's. */
  private boolean isPayments(int index, Label label, List<String> words) {
    boolean reference = REFERENCES.contains(words.getFirst()) && NUMBER.containsAll(rest(words));
    if (index == 0 || !reference) {
      return false;
    }
    TextLine above = lines.get(index - 1);
    double left = lines.get(index).word(label.from()).box().x0();
    return Label.on(above).stream()
        .filter(one -> PAYMENTS.contains(one.field()))
        .anyMatch(
            one ->
                Math.abs(above.word(above.firstOfPhrase(one.from())).box().x0() - left) < ALIGNED);
  }

  private static List<String> rest(List<String> words) {
    return words.subList(1, words.size());
  }

  /** {@code Provider no.} and {@code NPI / Tax ID}. */
  private static boolean mayBeNpi(Field field, List<String> words) {
    return field == Field.IGNORED
        ? !disjoint(words, PAYEES)
        : field == Field.TIN && words.contains("npi");
  }

  /** What a label of several meanings announces, if it is no worse said elsewhere. */
  private static @Nullable Field weak(Field field, List<String> words) {
    boolean open = field == Field.IGNORED || field == Field.MEMBER_ID;
    if (open && !disjoint(words, CONTRACTS) && disjoint(words, GROUPS)) {
      return Field.MEMBER_ID;
    }
    return field == Field.IGNORED && !disjoint(words, REFERENCES) ? Field.CLAIM_NUMBER : null;
  }

  private static boolean isGroup(List<String> words) {
    return words.equals(List.of("group")) || words.equals(List.of("group", "name"));
  }

  /** Whether a name is no person's, whatever label it has: {@code Prepared for Elm Clinic}. */
  private static boolean isProvider(Leaf leaf) {
    return !disjoint(Spelling.all(leaf.text()), NameWords.PROVIDER);
  }

  private static boolean isDoubtful(Field field, List<String> words) {
    return switch (field) {
      case PATIENT_NAME -> !disjoint(words, MEMBERS) && !words.contains("patient");
      case TRACE -> !disjoint(words, PAPERS);
      default -> false;
    };
  }

  /** What else a label may announce that is not followed by what it says. */
  private static @Nullable Field other(Field field, List<String> words) {
    boolean alone = words.size() == 1 && !words.equals(List.of("id"));
    return switch (field) {
      case MEMBER_ID -> alone ? Field.PATIENT_NAME : null;
      case PATIENT_NAME -> alone ? Field.MEMBER_ID : null;
      case TRACE -> alone ? Field.PAYMENT_AMOUNT : null;
      case TO -> alone ? Field.PAYEE_NAME : null;
      case PAID -> alone ? Field.PAYMENT_DATE : null;
      case PAYEE_NAME -> words.contains("paid") ? Field.PAYMENT_AMOUNT : null;
      default -> null;
    };
  }

  /** Whose name it is, by the heading of the section: {@code Provider information}. */
  private Field named(int index, Label label) {
    double left = lines.get(index).word(label.from()).box().x0();
    for (int i = index - 1; i >= Math.max(0, index - SECTION); i--) {
      TextLine line = lines.get(i);
      for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
        List<String> tokens = line.tokens(word, line.phraseEnd(word));
        boolean over =
            Math.abs(line.word(word).box().x0() - left) < ALIGNED && !disjoint(tokens, SECTIONS);
        if (over && !disjoint(tokens, PAYEES)) {
          return Field.PAYEE_NAME;
        }
        if (over && !disjoint(tokens, PAYERS)) {
          return Field.PAYER_NAME;
        }
        if (over && (tokens.contains("patient") || tokens.contains("claim"))) {
          return label.field();
        }
      }
    }
    return label.field();
  }
}
