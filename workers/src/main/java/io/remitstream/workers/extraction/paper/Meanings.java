package io.remitstream.workers.extraction.paper;

import org.jspecify.annotations.Nullable;

/** What the phrases of a line mean in a book of labels; each is looked up when it is asked for. */
final class Meanings {

  private final LabelBook book;
  private final TextLine line;
  private final @Nullable Field[] fields;
  private final boolean[] asked;

  Meanings(LabelBook book, TextLine line) {
    this.book = book;
    this.line = line;
    this.fields = new Field[line.phrases()];
    this.asked = new boolean[fields.length];
  }

  /** Of the phrase that a word stands in; null where it is no label. */
  @Nullable Field of(int word) {
    int phrase = line.phrase(word);
    if (!asked[phrase]) {
      asked[phrase] = true;
      int from = line.firstOfPhrase(word);
      fields[phrase] = book.field(line.tokens(from, line.phraseEnd(word)), line.recognised());
    }
    return fields[phrase];
  }
}
