package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what stands label by label of a service line: date, procedure, remarks, adjustments. */
final class ServiceLabels {

  /** So many lines above a procedure its date and its description may stand. */
  private static final int BLOCK = 3;

  /** So many words tell which of how many services it is. */
  private static final int COUNTED = 3;

  /** Of the type's size: so far below a row what is told of it by labels may stand. */
  private static final double CLOSE = 4;

  private final Assembly assembly;
  private final PageLines page;

  ServiceLabels(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
  }

  void date(Leaf leaf, int index, boolean heading) {
    LineDraft line = assembly.line;
    ClaimDraft claim = assembly.claim;
    boolean opens = assembly.block && line != null && !line.has(Field.FROM);
    if (opens && line != null && leaf.field() != Field.TO) {
      dates(line, leaf);
      return;
    }
    if (claim == null) {
      return;
    }
    if (leaf.field() == Field.SERVICE_DATE && !heading) {
      assembly.pendingDate = leaf;
      assembly.pendingDateAt = index;
    }
    if (claim.lines.isEmpty() || heading) {
      dates(claim, leaf);
    } else if (assembly.block && line != null) {
      dates(line, leaf);
    }
  }

  private void dates(Draft into, Leaf leaf) {
    into.put(leaf.field() == Field.SERVICE_DATE ? leaf.as(Field.FROM) : leaf);
    if (leaf.field() == Field.SERVICE_DATE) {
      into.put(secondDate(leaf));
    }
  }

  /** The end of a range of dates. */
  private @Nullable Leaf secondDate(Leaf first) {
    for (TextLine at : page.lines) {
      int word = at.words.indexOf(first.words().getLast());
      for (int next = word + 1; word >= 0 && next <= word + 2 && next < at.size(); next++) {
        Leaf second = Values.date(Field.TO, at, next, at.size(), first.trust());
        if (second != null && at.phrase(next) == at.phrase(word)) {
          return second;
        }
      }
    }
    return null;
  }

  /** A procedure label by label begins a line, with the date and the text just above it. */
  void procedure(KeyFinder.Found one, int index) {
    TextLine at = lineOf(one);
    int from = at.words.indexOf(one.leaf().words().getFirst());
    List<String> parts = from < 0 ? List.of() : Codes.procedureParts(at.text(from));
    ClaimDraft claim = assembly.claim;
    if (parts.isEmpty() || claim == null) {
      return;
    }
    LineDraft line = assembly.line;
    if (!assembly.block || line == null || line.has(Field.PROCEDURE)) {
      line = begin(claim, index);
    }
    assembly.block = true;
    assembly.closed = true;
    assembly.table = null;
    line.put(Leaf.of(Field.PROCEDURE, parts.getFirst(), at, from, from + 1, one.leaf().trust()));
    for (String modifier : parts.subList(1, parts.size())) {
      line.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, at, from, from + 1, 1));
    }
    modifiers(line, at.words.subList(from + 1, at.phraseEnd(from)), one.leaf());
  }

  /** Where the value stands, which may be below its label. */
  private TextLine lineOf(KeyFinder.Found one) {
    Word value = one.leaf().words().getFirst();
    return page.lines.stream()
        .skip(one.line())
        .filter(line -> line.words.contains(value))
        .findFirst()
        .orElseGet(() -> page.line(one.line()));
  }

  private LineDraft begin(ClaimDraft claim, int index) {
    var line = new LineDraft();
    assembly.line = line;
    claim.lines.add(line);
    Leaf date = assembly.pendingDate;
    int lines = index - assembly.pendingDateAt;
    if (date != null && lines >= 0 && lines <= BLOCK) {
      Leaf claimed = claim.leaf(Field.FROM);
      if (claimed != null && claimed.words().equals(date.words())) {
        claim.remove(Field.FROM);
        claim.remove(Field.TO);
      }
      dates(line, date);
    }
    Leaf text = assembly.bare;
    if (text != null && index - assembly.bareAt <= BLOCK && index >= assembly.bareAt) {
      line.put(text.as(Field.DESCRIPTION));
    }
    return line;
  }

  private static void modifiers(LineDraft line, List<Word> words, Leaf like) {
    for (Word word : words) {
      for (String modifier : Codes.parted(word.text(), "-,")) {
        if (Codes.isModifier(modifier)) {
          line.modifiers.add(
              new Leaf(Field.MODIFIERS, modifier, List.of(word), like.page(), like.method(), 1));
        }
      }
    }
  }

  void detail(Leaf leaf, int index) {
    LineDraft line = assembly.line;
    boolean next = leaf.field() == Field.DESCRIPTION && line != null && line.amounts() > 0;
    if (assembly.block && line != null && !next) {
      if (leaf.field() == Field.MODIFIERS) {
        modifiers(line, leaf.words(), leaf);
      } else {
        line.put(leaf);
      }
    } else if (leaf.field() == Field.MODIFIERS && line != null && isUnder(index)) {
      modifiers(line, leaf.words(), leaf);
    } else if (leaf.field() == Field.DESCRIPTION) {
      assembly.bare = undated(leaf, index);
      assembly.bareAt = index;
    }
  }

  /** Whether a line stands close below the row that was read last. */
  private boolean isUnder(int index) {
    TextLine at = page.line(index);
    double below = at.baseline - assembly.lastBaseline;
    return below > 0 && below < CLOSE * at.size;
  }

  /** {@code on 01/07/2026: Office visit,} is a date and what was done then. */
  private Leaf undated(Leaf leaf, int index) {
    if (isCounted(leaf.words())) {
      return described(leaf, COUNTED);
    }
    for (int i = 0; i < leaf.words().size(); i++) {
      LocalDate date = Dates.parse(leaf.words().get(i).text());
      if (date != null) {
        assembly.pendingDate =
            new Leaf(
                Field.SERVICE_DATE,
                date,
                leaf.words().subList(i, i + 1),
                leaf.page(),
                leaf.method(),
                0.95);
        assembly.pendingDateAt = index;
        return described(leaf, i + 1);
      }
    }
    return leaf;
  }

  /** {@code 1 of 4: Office visit}. */
  private static boolean isCounted(List<Word> words) {
    return words.size() > COUNTED
        && Codes.isInteger(words.getFirst().text())
        && words.get(1).text().equals("of")
        && Codes.isInteger(words.get(2).text().replace(":", ""));
  }

  /** What is left of a description after some of its words. */
  private static Leaf described(Leaf leaf, int from) {
    if (from >= leaf.words().size()) {
      return leaf;
    }
    List<Word> words = leaf.words().subList(from, leaf.words().size());
    String text = Leaf.text(words);
    String trimmed = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    return new Leaf(Field.DESCRIPTION, trimmed, words, leaf.page(), leaf.method(), 0.9);
  }

  void remarks(KeyFinder.Found one) {
    LineDraft line = assembly.line;
    if (line == null) {
      return;
    }
    Leaf leaf = one.leaf();
    for (Word word : leaf.words()) {
      List<String> codes = Codes.remarks(word.text());
      if (codes.isEmpty()) {
        return;
      }
      for (String code : codes) {
        line.remarks.add(
            new Leaf(Field.REMARKS, code, List.of(word), leaf.page(), leaf.method(), 0.97));
      }
    }
    assembly.lastBaseline = page.line(one.line()).baseline;
  }

  void adjust(KeyFinder.Found one, int index) {
    LineDraft line = assembly.line;
    TextLine at = lineOf(one);
    int from = at.words.indexOf(one.leaf().words().getFirst());
    for (int word = from; line != null && word >= 0 && word + 1 < at.size(); word++) {
      Draft.Adjusted adjusted = RowReader.adjustment(at, word);
      if (adjusted != null) {
        line.adjustments.add(adjusted);
      }
    }
    boolean reason =
        page.line(index).tokens(one.label().from(), one.label().to()).contains("reason");
    if (reason && line != null && at.amounts() == 0 && isUnder(index)) {
      remarks(one);
    }
  }
}
