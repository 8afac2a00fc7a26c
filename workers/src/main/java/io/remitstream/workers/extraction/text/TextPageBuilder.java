package io.remitstream.workers.extraction.text;

import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Rule;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.List;

/** One page while its words come in. */
final class TextPageBuilder {

  /** A letter-size sheet, in points: the smallest page that is told. */
  private static final double WIDTH = 612;

  private static final double HEIGHT = 792;
  private static final int SHORTEST_RULE = 2;

  private final List<Word> words = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private int columns;
  private int lines;

  void add(String text, int line, int column) {
    columns = Math.max(columns, column + text.length());
    lines = Math.max(lines, line + 1);
    if (isRule(text)) {
      rules.add(new Rule(CharacterGrid.box(line, column, text.length())));
    } else {
      addWord(text, line, column);
    }
  }

  /** Text lets a line of hyphens, equals signs or underscores stand for a ruled line. */
  private static boolean isRule(String text) {
    return text.length() >= SHORTEST_RULE
        && text.chars().allMatch(letter -> "-=_:+".indexOf(letter) >= 0)
        && text.chars().anyMatch(letter -> letter != ':');
  }

  /** Asterisks in pairs around a word are Markdown's bold, hashes before it a heading. */
  private void addWord(String text, int line, int column) {
    int from = text.startsWith("**") ? 2 : 0;
    int to = text.endsWith("**") && text.length() - 2 >= from ? text.length() - 2 : text.length();
    boolean heading = text.chars().allMatch(letter -> letter == '#') && column == 0;
    if (from < to && !heading) {
      words.add(word(text.substring(from, to), line, column + from, to - from < text.length()));
    }
  }

  private static Word word(String text, int line, int column, boolean bold) {
    double baseline = line * CharacterGrid.LINE + CharacterGrid.BASELINE;
    return new Word(
        text,
        CharacterGrid.box(line, column, text.length()),
        baseline,
        CharacterGrid.BASELINE,
        bold,
        1);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  int words() {
    return words.size();
  }

  /** How many pages there are in all is not known while they are read. */
  Page page(int number) {
    return new Page(
        number,
        0,
        Math.max(WIDTH, columns * CharacterGrid.COLUMN),
        Math.max(HEIGHT, lines * CharacterGrid.LINE),
        Method.TEXT,
        words,
        rules);
  }
}
