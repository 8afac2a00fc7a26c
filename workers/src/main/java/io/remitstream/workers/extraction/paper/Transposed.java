package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that lies on its side: each row begins with what it is about, each column is a service,
 * the last often their total.
 */
final class Transposed {

  private static final int FEWEST_AMOUNTS = 4;
  private static final double NEXT = 2.6;
  private static final double ALIGNED = 7;
  private static final double TRUST = 0.97;

  private final List<TextLine> lines;
  private final int first;
  private final List<Field> fields = new ArrayList<>();
  private final List<Double> edges = new ArrayList<>();
  private final List<Draft> columns = new ArrayList<>();

  private Transposed(List<TextLine> lines, int first) {
    this.lines = lines;
    this.first = first;
  }

  /** The one that begins at a line; null where none does. */
  static @Nullable Transposed at(List<TextLine> lines, int first) {
    if (label(lines.get(first)) == null) {
      return null;
    }
    var table = new Transposed(lines, first);
    table.findRows();
    if (!table.isTable()) {
      return null;
    }
    table.read();
    return table;
  }

  /** The line after its last. */
  int end() {
    return first + fields.size();
  }

  private void findRows() {
    Set<Field> seen = EnumSet.noneOf(Field.class);
    for (int i = first; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      Field field = follows(i) ? label(line) : null;
      if (field == null || !seen.add(field)) {
        return;
      }
      fields.add(field);
    }
  }

  private boolean follows(int index) {
    TextLine line = lines.get(index);
    return index == first || line.baseline - lines.get(index - 1).baseline < NEXT * line.size;
  }

  /** What a row is about, where all that follows the label are values. */
  private static @Nullable Field label(TextLine line) {
    if (line.size() == 0) {
      return null;
    }
    int end = line.phraseEnd(0);
    List<String> tokens = line.tokens(0, end);
    Field field = line.column(0);
    if (field == null) {
      field = line.key(0);
    }
    if (field == null) {
      field = AmountWords.field(tokens);
    }
    boolean known =
        field != null
            && (field.isAmount()
                || field == Field.PROCEDURE
                || field == Field.UNITS
                || field.kind() == Field.Kind.DATE);
    return known && isValues(line, end) ? field : null;
  }

  private static boolean isValues(TextLine line, int from) {
    for (int i = from; i < line.size(); i++) {
      String text = line.text(i);
      boolean value =
          Codes.hasDigit(text) || Amounts.isDash(text) || isTotal(line, i) || line.beginsPhrase(i);
      if (!value) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTotal(TextLine line, int word) {
    return line.tokens(word, word + 1).contains("total");
  }

  private boolean isTable() {
    long amounts = fields.stream().filter(Field::isAmount).count();
    if (amounts < FEWEST_AMOUNTS) {
      return false;
    }
    findEdges();
    return edges.size() > 1 && (isDated() || totalEdge() >= 0);
  }

  private boolean isDated() {
    return fields.stream()
        .anyMatch(field -> field == Field.PROCEDURE || field.kind() == Field.Kind.DATE);
  }

  /** Where the amounts of several rows end. */
  private void findEdges() {
    var counts = new ArrayList<Integer>();
    for (int row = 0; row < fields.size(); row++) {
      TextLine line = lines.get(first + row);
      for (int i = line.phraseEnd(0); fields.get(row).isAmount() && i < line.size(); i++) {
        count(line.word(i), counts);
      }
    }
    for (int i = edges.size() - 1; i >= 0; i--) {
      if (counts.get(i) < FEWEST_AMOUNTS - 1) {
        edges.remove(i);
      }
    }
    edges.sort(null);
  }

  private void count(Word word, List<Integer> counts) {
    if (Amounts.parse(word.text()) == null && !Amounts.isDash(word.text())) {
      return;
    }
    int near = nearest(word);
    if (near < 0) {
      edges.add(word.box().x1());
      counts.add(1);
    } else {
      counts.set(near, counts.get(near) + 1);
    }
  }

  private int nearest(Word word) {
    int nearest = -1;
    double least = ALIGNED;
    for (int i = 0; i < edges.size(); i++) {
      double distance = Math.abs(edges.get(i) - word.box().x1());
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  private void read() {
    int total = totalEdge();
    for (int i = 0; i < edges.size(); i++) {
      columns.add(i == total ? new ClaimDraft() : new LineDraft());
    }
    for (int row = 0; row < fields.size(); row++) {
      TextLine line = lines.get(first + row);
      for (int i = line.phraseEnd(0); i < line.size(); i++) {
        int column = column(line, i);
        if (column >= 0) {
          put(fields.get(row), line, i, columns.get(column));
        }
      }
    }
  }

  /** The column whose edge a word ends at, or else stands before. */
  private int column(TextLine line, int word) {
    Word one = line.word(word);
    for (int i = 0; i < edges.size(); i++) {
      if (one.box().x1() < edges.get(i) + ALIGNED) {
        return i;
      }
    }
    return -1;
  }

  private static void put(Field field, TextLine line, int word, Draft into) {
    String text = line.text(word);
    if (Amounts.isDash(text) && field.isAmount()) {
      into.put(Leaf.of(field, Money.ZERO, line, word, word + 1, TRUST));
    } else if (field == Field.PROCEDURE) {
      procedure(line, word, into);
    } else if (field.kind() == Field.Kind.DATE) {
      Field from = field == Field.TO || into.has(Field.FROM) ? Field.TO : Field.FROM;
      into.put(Values.read(from, line, word, word + 1, TRUST, true));
    } else {
      into.put(Values.read(field, line, word, word + 1, TRUST, true));
    }
  }

  private static void procedure(TextLine line, int word, Draft into) {
    List<String> parts = Codes.procedureParts(line.text(word));
    if (parts.isEmpty() || !(into instanceof LineDraft service)) {
      return;
    }
    service.put(Leaf.of(Field.PROCEDURE, parts.getFirst(), line, word, word + 1, TRUST));
    for (String modifier : parts.subList(1, parts.size())) {
      service.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, line, word, word + 1, 1));
    }
  }

  /** The column under the word total, or −1. */
  private int totalEdge() {
    for (int i = Math.max(0, first - 1); i < end(); i++) {
      TextLine line = lines.get(i);
      for (int word = i < first ? 0 : line.phraseEnd(0); word < line.size(); word++) {
        if (isTotal(line, word)) {
          return column(line, word);
        }
      }
    }
    return -1;
  }

  /** Lays the services, and their total, onto a claim. */
  void onto(ClaimDraft claim) {
    for (Draft column : columns) {
      if (column instanceof LineDraft service) {
        claim.lines.add(service);
      } else {
        column.leaves().values().forEach(claim::put);
        claim.totalled = true;
      }
    }
  }
}
