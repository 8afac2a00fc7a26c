package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a row that tell what was done. */
final class RowDescription {

  /** Of a description, and of one that may be more or less than that. */
  private static final double SURE = 0.98;

  private static final double UNSURE = 0.85;
  private static final int SHORTEST = 4;

  private final TextLine line;
  private final boolean[] used;
  private final Row row;
  private final RowProcedure procedure;
  private final List<Integer> words = new ArrayList<>();

  RowDescription(TextLine line, boolean[] used, Row row, RowProcedure procedure) {
    this.line = line;
    this.used = used;
    this.row = row;
    this.procedure = procedure;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean add(int word) {
    return words.add(word);
  }

  /** Left of columns of nothing but amounts, what was done may stand without a heading. */
  void unheaded(Column first) {
    int end = line.phraseEnd(0);
    boolean left = line.word(end - 1).box().x1() < first.x0 && !used[0];
    if (left && Character.isLetter(line.text(0).charAt(0))) {
      for (int i = 0; i < end; i++) {
        words.add(i);
        used[i] = true;
      }
      row.unheaded = true;
    }
  }

  /** Takes a word under a heading of descriptions; a code among them is the procedure. */
  boolean take(int i) {
    String text = line.text(i);
    if (isCode(i, text)) {
      return procedure.take(i);
    }
    boolean beforeCode = i + 1 < line.size() && !Codes.procedureParts(line.text(i + 1)).isEmpty();
    if (beforeCode && procedure.take(i)) {
      return true;
    }
    if (Codes.isInteger(text) && line.beginsPhrase(i) && line.phraseEnd(i) == i + 1) {
      return false;
    }
    return words.add(i);
  }

  private boolean isCode(int i, String text) {
    boolean leads = line.beginsPhrase(i) || words.isEmpty() || Codes.isBracketed(text);
    return leads && !row.has(Field.PROCEDURE) && !Codes.procedureParts(text).isEmpty();
  }

  /**
   * Puts the words together.
   *
   * @param unread how many words of the row no column takes
   */
  void join(int unread) {
    if (!words.isEmpty()) {
      var said = new ArrayList<Word>(words.size());
      words.forEach(word -> said.add(line.word(word)));
      String text = Leaf.text(said);
      double trust = text.length() < SHORTEST ? UNSURE : trust(said, unread);
      row.descriptions.add(new Leaf(Field.DESCRIPTION, text, said, line.page, line.method, trust));
    }
  }

  private static double trust(List<Word> words, int unread) {
    boolean plain = unread == 0;
    for (Word word : words) {
      plain = plain && isOfDescription(word);
    }
    return plain ? SURE : UNSURE;
  }

  /** No label, no number of a claim and no code of what was done. */
  private static boolean isOfDescription(Word word) {
    String text = word.text();
    return !text.endsWith(":") && !Codes.isNumber(text) && Codes.procedureParts(text).isEmpty();
  }
}
