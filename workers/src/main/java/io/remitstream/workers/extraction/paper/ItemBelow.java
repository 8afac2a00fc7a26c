package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what stands in rows of its own below a service's amounts: {@code 3/15/2025 (99215)}, {@code
 * (billing code 85025)}, {@code Date of service: June 15, 2025}.
 */
final class ItemBelow {

  /** Of the type's size: so far below what was read last it stands. */
  private static final double CLOSE = 2;

  private static final double ALIGNED = 4;
  private static final int MOST_CODED = 4;
  private static final double TRUST = 0.98;

  /** Before a date in the row below. */
  private static final Set<String> ON = Set.of("on", "el");

  private ItemBelow() {}

  /** Whether a line is such a row; gives what it says to the service above. */
  static boolean take(TextLine at, List<KeyFinder.Found> labelled, Assembly assembly) {
    LineDraft line = open(at, assembly);
    boolean taken =
        line != null
            && (dated(at, line) || thru(at, line) || coded(at, line) || said(labelled, line));
    if (taken) {
      assembly.lastBaseline = at.baseline;
    }
    return taken;
  }

  /** The service whose row of amounts stands just above. */
  private static @Nullable LineDraft open(TextLine at, Assembly assembly) {
    LineDraft line = assembly.table == null || assembly.closed ? null : assembly.line;
    double below = at.baseline - assembly.lastBaseline;
    boolean under = below > 0 && below < CLOSE * at.size && at.amounts() == 0;
    return line != null && line.amounts() > 0 && under && !assembly.block ? line : null;
  }

  /** A date, and the procedure behind it in brackets. */
  private static boolean dated(TextLine at, LineDraft line) {
    boolean date = at.size() > 1 && !line.has(Field.FROM) && !line.has(Field.PROCEDURE);
    Leaf from = date ? Values.date(Field.FROM, at, 0, at.size(), TRUST) : null;
    if (from == null) {
      return false;
    }
    int code = from.words().size();
    if (code >= at.size() || !procedure(at, code, code + 1, line)) {
      return false;
    }
    line.put(from);
    Leaf text = line.leaf(Field.DESCRIPTION);
    if (text != null && ON.contains(text.words().getLast().text())) {
      line.replace(shorter(text));
    }
    return true;
  }

  /** The last date of a service below its first, and modifiers below its procedure. */
  private static boolean thru(TextLine at, LineDraft line) {
    Leaf from = line.leaf(Field.FROM);
    boolean told = line.has(Field.PROCEDURE) || line.has(Field.DESCRIPTION);
    boolean open = from != null && !line.has(Field.TO) && told;
    Leaf to = open ? Values.date(Field.TO, at, 0, at.size(), TRUST) : null;
    if (from == null || to == null || !isBelow(to, from)) {
      return false;
    }
    line.put(to);
    for (int word = to.words().size(); word < at.size(); word++) {
      if (!Codes.isModifier(at.text(word))) {
        return false; // more of what was done
      }
      line.modifiers.add(Leaf.of(Field.MODIFIERS, at.text(word), at, word, word + 1, TRUST));
    }
    return true;
  }

  private static boolean isBelow(Leaf one, Leaf other) {
    return one.page() == other.page() && Math.abs(one.box().x0() - other.box().x0()) < ALIGNED;
  }

  private static Leaf shorter(Leaf text) {
    List<Word> words = text.words().subList(0, Math.max(1, text.words().size() - 1));
    return new Leaf(
        text.field(), Leaf.text(words), words, text.page(), text.method(), text.trust());
  }

  /** A procedure in brackets, with the words for it. */
  private static boolean coded(TextLine at, LineDraft line) {
    return isCode(at) && !line.has(Field.PROCEDURE) && procedure(at, 0, at.phraseEnd(0), line);
  }

  /** Whether a line begins with a procedure in brackets, with words before it or not. */
  static boolean isCode(TextLine at) {
    int end = at.phraseEnd(0);
    String last = at.text(end - 1);
    return at.text(0).startsWith("(")
        && end <= MOST_CODED
        && last.endsWith(")")
        && !Codes.procedureParts(bare(last)).isEmpty();
  }

  private static boolean procedure(TextLine at, int from, int to, LineDraft line) {
    boolean bracket = at.text(from).startsWith("(") && at.text(to - 1).endsWith(")");
    List<String> parts = bracket ? Codes.procedureParts(bare(at.text(to - 1))) : List.of();
    if (parts.isEmpty()) {
      return false;
    }
    line.put(Leaf.of(Field.PROCEDURE, parts.getFirst(), at, to - 1, to, TRUST));
    for (String modifier : parts.subList(1, parts.size())) {
      line.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, at, to - 1, to, TRUST));
    }
    return true;
  }

  private static String bare(String text) {
    int from = text.startsWith("(") ? 1 : 0;
    return text.substring(from, text.length() - (text.endsWith(")") ? 1 : 0));
  }

  /** A date under a label of its own. */
  private static boolean said(List<KeyFinder.Found> labelled, LineDraft line) {
    if (labelled.size() != 1 || line.has(Field.FROM)) {
      return false;
    }
    KeyFinder.Found only = labelled.getFirst();
    boolean date = only.leaf().field() == Field.SERVICE_DATE && !only.below();
    if (date) {
      line.put(only.leaf().as(Field.FROM));
    }
    return date;
  }
}
