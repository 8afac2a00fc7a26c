package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;

/** Takes lines without labels: they may describe what follows, or part claims. */
final class PlainText {

  private static final int LONGEST = 8;
  private static final int LAST_PROCEDURE = 4;

  /** A reversal, and what stands instead: no sentence says that by the way. */
  private static final List<String> DECIDED = List.of("22", "CORRECTED");

  /** Wherever they stand. */
  private static final List<Column> SERVICE = List.of(column(Field.DATE), column(Field.PROCEDURE));

  private final Assembly assembly;
  private final PageLines page;

  PlainText(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
  }

  private static Column column(Field field) {
    var column = new Column(0, Double.MAX_VALUE, List.of());
    column.field = field;
    column.trust = 1;
    return column;
  }

  void take(int index) {
    TextLine at = page.line(index);
    if (at.totals() == Totals.Scope.CLAIM) {
      assembly.block = false;
    } else if (isDecision(at)) {
      assembly.claim().put(Values.read(Field.STATUS, at, 0, at.size(), 0.95, true));
    } else if (isClaimBreak(at)) {
      assembly.parted = assembly.claim != null && assembly.claim.begun();
    } else if (isService(at)) {
      service(at);
    } else if (isPhrase(at)) {
      assembly.bare = Leaf.of(Field.DESCRIPTION, at.text(0, at.size()), at, 0, at.size(), 0.97);
      assembly.bareAt = index;
    } else if (assembly.claim != null) {
      datedText(index, at);
    }
  }

  /** {@code Reversal of original claim} between who the claim is of and its services. */
  private boolean isDecision(TextLine at) {
    ClaimDraft claim = assembly.claim;
    return claim != null
        && !claim.begun()
        && isPhrase(at)
        && at.tokens.contains("claim")
        && DECIDED.contains(decision(at));
  }

  private static String decision(TextLine at) {
    String code = PrintedCodes.status(at.text(0, at.size()));
    return code == null ? "" : code;
  }

  /** {@code 01/07/2026 99213 Office visit}, with its amounts label by label below. */
  private boolean isService(TextLine at) {
    return assembly.claim != null
        && at.size() <= LONGEST
        && at.amounts() == 0
        && at.size() > 1
        && Dates.parse(at.text(0)) != null
        && procedure(at) > 0;
  }

  private static int procedure(TextLine at) {
    for (int word = 1; word < Math.min(at.size(), LAST_PROCEDURE); word++) {
      if (!Codes.procedureParts(at.text(word)).isEmpty()) {
        return word;
      }
    }
    return -1;
  }

  private void service(TextLine at) {
    LineDraft open = assembly.table == null || assembly.closed ? null : assembly.line;
    if (open != null) {
      tell(open, at);
      return;
    }
    var line = new LineDraft();
    assembly.claim().lines.add(line);
    RowReader.read(at, SERVICE, new boolean[at.size()]).onto(line);
    int rest = procedure(at) + 1;
    if (rest < at.size()) {
      line.put(Leaf.of(Field.DESCRIPTION, at.text(rest, at.size()), at, rest, at.size(), 0.9));
    }
    assembly.line = line;
    assembly.table = null;
    assembly.block = true;
    assembly.closed = true;
  }

  /** The second row of an item, whose first tells its amounts. */
  private static void tell(LineDraft line, TextLine at) {
    if (!line.has(Field.PROCEDURE) && !line.has(Field.FROM)) {
      RowReader.read(at, SERVICE, new boolean[at.size()]).onto(line);
    }
  }

  /** {@code Office visit … 01/07/2026}: a service that is told label by label below. */
  private void datedText(int index, TextLine at) {
    int date = at.phraseEnd(0);
    Leaf leaf =
        date < at.size() ? Values.date(Field.SERVICE_DATE, at, date, at.size(), 0.95) : null;
    if (leaf == null || Codes.hasDigit(at.text(0))) {
      return;
    }
    assembly.pendingDate = leaf;
    assembly.pendingDateAt = index;
    assembly.bare = Leaf.of(Field.DESCRIPTION, at.text(0, date), at, 0, date, 0.95);
    assembly.bareAt = index;
  }

  private static boolean isPhrase(TextLine at) {
    return at.size() > 0
        && at.phraseEnd(0) == at.size()
        && at.size() <= LONGEST
        && Character.isLetter(at.text(0).charAt(0));
  }

  private static boolean isClaimBreak(TextLine at) {
    List<String> tokens = at.tokens;
    return tokens.size() >= 2
        && tokens.size() <= 5
        && (tokens.get(0).equals("claim") || tokens.get(0).equals("reclamacion"))
        && Codes.isInteger(tokens.get(1));
  }
}
