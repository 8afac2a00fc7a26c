package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lines that take money from the whole payment, or add to it: recoveries, interest … */
final class Withholding {

  /** Words that begin such a line, and the PLB reason they mean. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("overpayment", "WO"),
          Map.entry("overpaid", "WO"),
          Map.entry("recouped", "WO"),
          Map.entry("recobro", "WO"),
          Map.entry("sobrepago", "WO"),
          Map.entry("recoupment", "WO"),
          Map.entry("recovery", "WO"),
          Map.entry("offset", "WO"),
          Map.entry("refund", "WO"),
          Map.entry("receivable", "WO"),
          Map.entry("duplicate", "WO"),
          Map.entry("retraction", "WO"),
          Map.entry("recoup", "WO"),
          Map.entry("takeback", "WO"),
          Map.entry("recovered", "WO"),
          Map.entry("recuperacion", "WO"),
          Map.entry("interest", "L6"),
          Map.entry("interes", "L6"),
          Map.entry("intereses", "L6"),
          Map.entry("forwarding", "FB"),
          Map.entry("forward", "FB"),
          Map.entry("carryforward", "FB"),
          Map.entry("withhold", "withhold"),
          Map.entry("withholding", "withhold"),
          Map.entry("withheld", "withhold"),
          Map.entry("retencion", "withhold"),
          Map.entry("capitation", "CT"),
          Map.entry("penalty", "50"),
          Map.entry("levy", "LE"),
          Map.entry("lien", "LE"),
          Map.entry("garnishment", "LE"));

  private static final Set<String> CODES =
      Set.of(
          "WO", "FB", "L6", "72", "CS", "IR", "J1", "B2", "LE", "AP", "CT", "50", "51", "AM", "BD",
          "BN", "C5", "CR", "CV", "CW", "DM", "E3", "FC", "GO", "HM", "IP", "IS", "L3", "LS", "OA",
          "OB", "PI", "PL", "RA", "RE", "SL", "TL", "WU", "AH", "90");

  private static final List<String> RECEIVABLE = List.of("a", "r");
  private static final List<String> RECEIVABLES = List.of("account", "receivable");

  /** Words before those that tell what is taken, or added. */
  private static final Set<String> STEPS =
      Set.of("less", "minus", "plus", "add", "added", "deducted", "system");

  /** So many words after such a step tell what it is. */
  private static final int STEP = 3;

  private static final int MOST_WORDS = 6;

  /** What one that stands alone says before its code. */
  private static final List<String> TITLE = List.of("provider", "adjustment");

  /** Before the code of a reason. */
  private static final Set<String> LEADS = Set.of("reason", "plb", "code", "adjustment");

  private Withholding() {}

  /** Whether a line begins with what it withholds, and tells one amount. */
  static boolean leads(TextLine line) {
    return !line.tokens.isEmpty()
        && line.amounts() > 0
        && (WORDS.containsKey(line.tokens.getFirst())
            || isStep(line.tokens)
            || isReceivable(line.tokens)
            || isCoded(line))
        && WithheldAmount.of(line) >= 0;
  }

  /** {@code Less: Refund due}: a step from what was paid for claims to the payment. */
  private static boolean isStep(List<String> tokens) {
    return STEPS.contains(tokens.getFirst())
        && tokens.subList(1, Math.min(tokens.size(), 1 + STEP)).stream()
            .anyMatch(WORDS::containsKey);
  }

  /** What a line withholds; null where it speaks of something else. */
  static Draft.@Nullable Withheld read(TextLine line, boolean[] used, boolean announced) {
    boolean coded = isCoded(line);
    int amount =
        WithheldAmount.of(line, announced || coded ? new boolean[used.length] : used, coded);
    if (amount < 1) {
      return null;
    }
    Money money = line.amount(amount);
    boolean named = announced && line.size() > 2 && LEADS.contains(line.tokens.getFirst());
    boolean titled = line.size() > 3 && line.tokens(0, 2).equals(TITLE);
    int at = titled ? 2 : named ? 1 : 0;
    String code = trimmed(line.text(at).toUpperCase(Locale.ROOT));
    if (money == null) {
      return null;
    }
    Leaf paid = Leaf.of(Field.PAYMENT_AMOUNT, money, line, amount, amount + 1, 0.97);
    if (CODES.contains(code) && (announced || coded)) {
      return new Draft.Withheld(
          Leaf.of(Field.ADJ_REASON, code, line, at, at + 1, 0.97), code, paid);
    }
    Draft.Withheld first = worded(line, 0, Math.min(amount, line.phraseEnd(0)), paid);
    int beside = amount - 1;
    while (first == null && beside > 0 && !line.beginsPhrase(beside)) {
      beside--;
    }
    return first == null && beside > 0 ? worded(line, beside, amount, paid) : first;
  }

  /** {@code WO Overpayment recovery}: a code and its meaning need no heading. */
  private static boolean isCoded(TextLine line) {
    return line.size() > 2
        && CODES.contains(trimmed(line.text(0)))
        && line.tokens.subList(1, line.tokens.size()).stream().anyMatch(WORDS::containsKey);
  }

  private static String trimmed(String word) {
    int colon = word.indexOf(':');
    return colon > 0 ? word.substring(0, colon) : word;
  }

  private static Draft.@Nullable Withheld worded(TextLine line, int from, int to, Leaf paid) {
    int end = to - from > MOST_WORDS ? endOfWords(line, from, to) : to;
    if (end - from > MOST_WORDS) {
      return null;
    }
    var words = line.tokens(from, end);
    String code = words.contains("previous") && words.contains("balance") ? "FB" : null;
    code = isReceivable(words) ? "WO" : code;
    for (String word : words) {
      code = code == null ? WORDS.get(word) : code;
    }
    return code == null
        ? null
        : new Draft.Withheld(
            Leaf.of(Field.ADJ_REASON, line.text(from, end), line, from, end, 0.95), code, paid);
  }

  /** The word behind the last before a comma: what follows is a reference. */
  private static int endOfWords(TextLine line, int from, int to) {
    for (int word = from; word < to; word++) {
      if (line.text(word).endsWith(",")) {
        return word + 1;
      }
    }
    return to;
  }

  /** {@code A/R applied}: what the payee owes is taken from the payment. */
  private static boolean isReceivable(List<String> words) {
    return (words.size() > 2 && words.subList(0, 2).equals(RECEIVABLE))
        || (words.size() > 1 && words.subList(0, 2).equals(RECEIVABLES));
  }
}
