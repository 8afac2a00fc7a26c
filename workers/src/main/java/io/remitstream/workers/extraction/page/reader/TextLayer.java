package io.remitstream.workers.extraction.page.reader;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/** Whether the characters that a page holds are what it shows. */
final class TextLayer {

  /** Letters and digits; a stamp, a page's number or a scanner's mark has fewer. */
  private static final int ENOUGH = 60;

  /** Of the characters; fonts without a table of characters give marks and private ones. */
  private static final double READABLE = 0.8;

  private TextLayer() {}

  static boolean isTrusted(Page text, PDPage page) throws IOException {
    int letters = 0;
    int all = 0;
    for (Word word : text.words()) {
      letters += letters(word.text());
      all += word.text().length();
    }
    if (all > 0 && letters(text.words(), all) < READABLE) {
      return false;
    }
    return letters >= ENOUGH
        || isEmpty(text.words(), page)
        || (letters > 0 && !Pictures.isOn(page));
  }

  private static double letters(List<Word> words, int all) {
    long readable =
        words.stream()
            .flatMapToInt(word -> word.text().chars())
            .filter(TextLayer::isReadable)
            .count();
    return (double) readable / all;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }

  private static boolean isReadable(int character) {
    return character > ' '
        && character != '\ufffd'
        && Character.getType(character) != Character.PRIVATE_USE
        && Character.getType(character) != Character.CONTROL
        && Character.getType(character) != Character.UNASSIGNED;
  }

  /** A page on which nothing is drawn at all. */
  private static boolean isEmpty(List<Word> words, PDPage page) {
    return words.isEmpty() && !page.hasContents();
  }
}
