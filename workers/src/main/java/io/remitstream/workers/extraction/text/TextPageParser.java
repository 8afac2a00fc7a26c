package io.remitstream.workers.extraction.text;

import io.remitstream.workers.extraction.page.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays text out on pages as it comes, cut anywhere. A form feed ends a page; a tab goes to the next
 * eighth column; the bars of a table in Markdown are no words. Holds one page. Not safe for use by
 * several threads.
 */
final class TextPageParser {

  private static final int TAB = 8;

  private final TextLimits limits;
  private final List<Page> done = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private TextPageBuilder page = new TextPageBuilder();
  private int pages;
  private int line;
  private int column;

  /** Whether a line begins with a bar, so that its bars part cells. */
  private boolean barred;

  private boolean blank = true;
  private boolean returned;

  TextPageParser(TextLimits limits) {
    this.limits = limits;
  }

  /**
   * The pages that the text completes.
   *
   * @throws TextTooLong
   */
  List<Page> feed(String text) {
    text.chars().forEach(letter -> take((char) letter));
    return taken();
  }

  /** The last page; an empty one where there is no word at all. */
  List<Page> end() {
    endWord();
    if (!page.isEmpty() || pages == 0) {
      endPage();
    }
    return taken();
  }

  private void take(char letter) {
    switch (letter) {
      case '\n' -> {
        if (!returned) {
          endLine();
        }
      }
      case '\r' -> endLine();
      case '\f' -> {
        endWord();
        endPage();
      }
      case '\t' -> {
        endWord();
        column = (column / TAB + 1) * TAB;
      }
      default -> print(letter);
    }
    returned = letter == '\r';
  }

  private void print(char letter) {
    if (letter == '|' && blank) {
      barred = true;
    }
    if (isGap(letter)) {
      endWord();
      column += Character.isISOControl(letter) ? 0 : 1;
    } else {
      add(letter);
    }
    blank &= Character.isWhitespace(letter);
  }

  private boolean isGap(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.isISOControl(letter)
        || barred && letter == '|';
  }

  private void add(char letter) {
    if (column < limits.columns()) {
      word.append(letter);
    }
    column++;
  }

  private void endWord() {
    if (!word.isEmpty()) {
      int begin = Math.min(column, limits.columns()) - word.length();
      page.add(word.toString(), line, begin);
      word.setLength(0);
    }
  }

  private void endLine() {
    endWord();
    line++;
    column = 0;
    barred = false;
    blank = true;
    if (line >= limits.lines() || page.words() >= limits.words()) {
      endPage();
    }
  }

  private void endPage() {
    if (pages == limits.pages()) {
      throw new TextTooLong(limits.pages());
    }
    done.add(page.page(++pages));
    page = new TextPageBuilder();
    line = 0;
    column = 0;
    barred = false;
    blank = true;
  }

  private List<Page> taken() {
    List<Page> taken = List.copyOf(done);
    done.clear();
    return taken;
  }
}
