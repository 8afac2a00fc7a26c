package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import java.util.List;

/**
 * Takes names and what was decided, without labels, around the labels that tell whose claim it is.
 */
final class AroundClaim {

  private static final int LONGEST_STATUS = 5;
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_PERSON = 4;
  private static final int DECIDED = 3;

  /** Of the type's size: so far above the labels a name may stand. */
  private static final double CLOSE = 2;

  /** How sure a name is that no label announces, above those that tell a claim. */
  private static final double ABOVE = 0.89;

  /** Before those labels, and less behind one that nobody knows. */
  private static final double BEFORE = 0.97;

  private static final double STATUS = 0.97;
  private static final double BESIDE = 0.88;

  private final Assembly assembly;
  private final PageLines page;

  AroundClaim(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
  }

  /**
   * @param index of the labels' line
   */
  void take(int index, ClaimDraft into) {
    nameBefore(index, into);
    if (index > 0 && page.found.get(index - 1).isEmpty() && isCloseAbove(index)) {
      nameAbove(index - 1, into);
    }
    status(index, into);
    statusBelow(index + 1, into);
    nameBeside(index, into);
  }

  /** The name that leads a line of labels. */
  private void nameBefore(int index, ClaimDraft into) {
    TextLine at = page.line(index);
    List<Label> labels = page.keys.labels(index); // from left to right
    int first = labels.isEmpty() ? 0 : labels.getFirst().from();
    int to = Math.min(first, at.phraseEnd(0));
    boolean led = to > 1 && (at.text(0).endsWith(":") || at.text(0).equals("For"));
    int from = led ? 1 : 0; // a label that nobody knows
    boolean provider = to > 0 && !disjoint(at.tokens(0, to), NameWords.PROVIDER);
    if (provider && from == 0 && to <= LONGEST_NAME) {
      assembly.remittance.put(Values.read(Field.PAYEE_NAME, at, 0, to, ABOVE, true));
    }
    if (!into.has(Field.PATIENT_NAME) && !provider && to - from > 1 && to <= LONGEST_NAME) {
      double trust = BEFORE - 0.1 * from;
      into.put(Values.read(Field.PATIENT_NAME, at, from, to, trust, true));
    }
  }

  private boolean isCloseAbove(int index) {
    TextLine at = page.line(index);
    return at.baseline - page.line(index - 1).baseline < CLOSE * at.size;
  }

  /** A person's name on the line above the claim's numbers, its status beside it. */
  private void nameAbove(int index, ClaimDraft into) {
    TextLine above = page.line(index);
    int end = above.phraseEnd(0);
    Leaf name = into.leaf(Field.PATIENT_NAME);
    if (!disjoint(above.tokens(0, end), NameWords.PROVIDER)) {
      int from = end > 1 && Dates.parse(above.text(0)) != null ? 1 : 0;
      assembly.remittance.put(Values.read(Field.PAYEE_NAME, above, from, end, ABOVE, true));
      status(index, into);
    } else if (name != null && above.text(0, end).equals(name.value())) {
      status(index, into);
    } else if (name == null && isPerson(above, end)) {
      into.put(Values.read(Field.PATIENT_NAME, above, 0, end, ABOVE, true));
      status(index, into);
    }
  }

  private static boolean isPerson(TextLine line, int end) {
    List<String> tokens = line.tokens(0, end);
    boolean led = line.words.subList(0, end).stream().anyMatch(word -> word.text().equals("for"));
    return !led
        && end > 1
        && end <= LONGEST_PERSON
        && disjoint(tokens, NameWords.PAYER)
        && !PartyName.isTitle(tokens);
  }

  /** What was decided stands beside the labels, or the name. */
  private void status(int index, ClaimDraft into) {
    TextLine at = page.line(index);
    for (int word = 1; word < at.size(); word++) {
      boolean open = isOpen(index, word) && at.phraseEnd(word) - word <= LONGEST_STATUS;
      boolean label = isLabel(index, word) && !isOfMoney(index, word) && !isDecided(at, word);
      if (open && !Codes.hasDigit(at.text(word)) && !label) {
        into.put(Values.read(Field.STATUS, at, word, at.phraseEnd(word), STATUS, true));
      }
    }
  }

  /** {@code Claim corrected}: no label of a number. */
  private static boolean isDecided(TextLine at, int word) {
    int end = at.phraseEnd(word);
    return end == word + 2
        && at.tokens(word, word + 1).contains("claim")
        && PrintedCodes.status(at.text(word + 1)) != null;
  }

  /** {@code Paid as secondary.} in the line below. */
  private void statusBelow(int index, ClaimDraft into) {
    TextLine below = index < page.size() ? page.line(index) : page.line(index - 1);
    boolean says = below.startsWith("paid", "as") || below.startsWith("process", "as");
    if (says || below.startsWith("processed", "as")) {
      int end = Math.min(DECIDED, below.phraseEnd(0));
      into.put(Values.read(Field.STATUS, below, 0, end, STATUS, true));
    }
  }

  /** {@code CLAIM 26-0001 SAMPLE, JANE Q ID 991-01}: a name that no label announces. */
  private void nameBeside(int index, ClaimDraft into) {
    TextLine at = page.line(index);
    for (int word = 0; word < at.size() && !into.has(Field.PATIENT_NAME); word++) {
      int end = at.phraseEnd(word);
      boolean open = isOpen(index, word) && !isLabel(index, word);
      if (open && end - word > 1 && at.text(word, end - 1).contains(",")) {
        into.put(Values.read(Field.PATIENT_NAME, at, word, end, BESIDE, true));
      } else if (open && isProvider(at, word, end)) {
        assembly.remittance.put(Values.read(Field.PAYEE_NAME, at, word, end, BESIDE, true));
      } else if (open && word > 0 && isNamed(index, word, end)) {
        into.put(Values.read(Field.PATIENT_NAME, at, word, end, BESIDE, true));
      }
    }
  }

  private static boolean isProvider(TextLine at, int from, int end) {
    return from > 0
        && end - from > 1
        && end - from <= LONGEST_NAME
        && !disjoint(at.tokens(from, end), NameWords.PROVIDER)
        && !Codes.hasDigit(at.text(from, end));
  }

  /** Whether capital words between labels of identity are somebody's name. */
  private boolean isNamed(int index, int from, int end) {
    TextLine at = page.line(index);
    for (int word = from; word < end; word++) {
      String text = at.text(word);
      boolean letters = text.chars().allMatch(c -> Character.isLetter(c) || "'.-".indexOf(c) >= 0);
      if (!letters || !Character.isUpperCase(text.charAt(0))) {
        return false;
      }
    }
    long identities =
        page.found.get(index).stream().filter(one -> one.leaf().field().isIdentity()).count();
    return identities > 1
        && end - from <= LONGEST_PERSON
        && PrintedCodes.status(at.text(from, end)) == null
        && disjoint(at.tokens(from, end), NameWords.PROVIDER)
        && disjoint(at.tokens(from, end), NameWords.PAYER);
  }

  /** Whether a phrase begins that no label has for its value. */
  private boolean isOpen(int index, int word) {
    return page.line(index).beginsPhrase(word) && !page.taken[index][word];
  }

  /** Whether an amount should follow, but the line ends: {@code Benefits paid} is a status then. */
  private boolean isOfMoney(int index, int word) {
    return page.line(index).phraseEnd(word) == page.line(index).size()
        && page.keys.labels(index).stream()
            .anyMatch(label -> label.from() == word && label.field().isMoney());
  }

  private boolean isLabel(int index, int word) {
    for (Label label : page.keys.labels(index)) {
      if (label.from() <= word && word < label.to()) {
        return true;
      }
    }
    return false;
  }
}
