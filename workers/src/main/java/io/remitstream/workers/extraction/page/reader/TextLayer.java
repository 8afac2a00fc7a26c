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
    int readable = 0;
    int all = 0;
    for (Word word : text.words()) {
      String characters = word.text();
      all += characters.length();
      for (int i = 0; i < characters.length(); i++) {
        letters += Character.isLetterOrDigit(characters.charAt(i)) ? 1 : 0;
        readable += isReadable(characters.charAt(i)) ? 1 : 0;
      }
    }
    if (all > 0 && (double) readable / all < READABLE) {
      return false;
    }
    return letters >= ENOUGH
        || isEmpty(text.words(), page)
        || (letters > 0 && !Pictures.isOn(page));
  }

  private static boolean isReadable(char character) {
    if (character <= ' ' || character == '\ufffd') {
      return false;
    }
    int type = Character.getType(character);
    return type != Character.PRIVATE_USE
        && type != Character.CONTROL
        && type != Character.UNASSIGNED;
  }

  /** A page on which nothing is drawn at all. */
  private static boolean isEmpty(List<Word> words, PDPage page) {
    return words.isEmpty() && !page.hasContents();
  }
}
