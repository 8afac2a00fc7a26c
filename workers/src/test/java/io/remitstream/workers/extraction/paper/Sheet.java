package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Pages for tests, drawn with characters: a column is five points wide, a row ten high. */
final class Sheet {

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final double WIDTH = 5;
  private static final double HEIGHT = 10;
  private static final double SIZE = 8;

  private Sheet() {}

  static Page page(int number, int of, String drawn) {
    return page(number, of, Method.TEXT, drawn);
  }

  static Page page(int number, int of, Method method, String drawn) {
    var words = new ArrayList<Word>();
    List<String> rows = drawn.lines().toList();
    for (int row = 0; row < rows.size(); row++) {
      double baseline = (row + 3) * HEIGHT;
      WORD.matcher(rows.get(row))
          .results()
          .map(word -> word(word.group(), word.start(), baseline))
          .forEach(words::add);
    }
    return new Page(number, of, 792, 792, method, words, List.of());
  }

  private static Word word(String text, int column, double baseline) {
    double left = 20 + column * WIDTH;
    var box = new Box(left, baseline - 6, left + text.length() * WIDTH - 0.5, baseline + 2);
    return new Word(text, box, baseline, SIZE, false, 1);
  }
}
