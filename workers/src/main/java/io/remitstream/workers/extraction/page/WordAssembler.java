package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.remittance.Box;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Puts glyphs together into words, in the order in which the page draws them. */
final class WordAssembler {

  /** Of the type's size: a wider gap parts two words, and a glyph further back begins anew. */
  private static final double GAP = 0.16;

  private static final double BACK = 0.5;

  /** Of the type's size: a glyph that stands higher or lower than this is another word's. */
  private static final double SHIFT = 0.2;

  /** A glyph of another size than this share is another word's, such as a raised footnote mark. */
  private static final double SAME_SIZE = 0.85;

  private static final double TOUCHING = 0.06;

  private static final double ASCENT = 0.74;
  private static final double DESCENT = 0.21;

  /** Points within which a word drawn a second time is the first one in bold. */
  private static final double TWICE = 0.8;

  private static final double WEIGHT_OF_BOLD = 600;
  private static final char FIRST_LIGATURE = '\ufb00';

  private final List<Word> words = new ArrayList<>();
  private final Map<PDFont, Boolean> boldness = new IdentityHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private double left;
  private double right;
  private double baseline;
  private double size;
  private boolean bold;

  void add(TextPosition glyph) {
    add(
        glyph.getUnicode(),
        glyph.getX(),
        glyph.getY(),
        glyph.getYScale(),
        glyph.getWidth(),
        glyph.getFont());
  }

  /**
   * @param x where it begins, in points from the page's left
   * @param y its baseline, in points from the page's top
   * @param scale of its type, in points
   */
  void add(
      @Nullable String character, double x, double y, double scale, double width, PDFont font) {
    if (character == null || character.isBlank() || character.equals("\u00a0")) {
      close();
      return;
    }
    double height = Math.max(1, Math.abs(scale));
    if (!text.isEmpty() && parts(character, x, y, height)) {
      close();
    }
    if (text.isEmpty()) {
      begin(font, x, y, height);
    }
    append(character);
    right = Math.max(right, x + width);
  }

  /** Ligatures are taken apart, so that words are spelt as they are read. */
  private void append(String character) {
    if (character.length() == 1 && character.charAt(0) < FIRST_LIGATURE) {
      text.append(character.charAt(0));
      return;
    }
    switch (character) {
      case "\ufb00" -> text.append("ff");
      case "\ufb01" -> text.append("fi");
      case "\ufb02" -> text.append("fl");
      case "\ufb03" -> text.append("ffi");
      case "\ufb04" -> text.append("ffl");
      default -> text.append(character);
    }
  }

  private boolean parts(String character, double x, double y, double height) {
    double gap = x - right;
    return Math.abs(y - baseline) > SHIFT * size
        || gap > GAP * size
        || gap < -BACK * size
        || (!isSmallCapital(character, gap)
            && Math.min(height, size) < SAME_SIZE * Math.max(height, size));
  }

  /** A letter that touches the one before it, as capitals of two sizes do. */
  private boolean isSmallCapital(String character, double gap) {
    return gap < TOUCHING * size
        && Character.isLetter(character.charAt(0))
        && Character.isLetter(text.charAt(text.length() - 1));
  }

  private void begin(PDFont font, double x, double y, double height) {
    left = x;
    right = x;
    baseline = y;
    size = height;
    bold = boldness.computeIfAbsent(font, WordAssembler::isBold);
  }

  private void close() {
    if (!text.isEmpty()) {
      Box box = new Box(left, baseline - ASCENT * size, right, baseline + DESCENT * size);
      words.add(new Word(text.toString(), box, baseline, size, bold, 1));
      text.setLength(0);
    }
  }

  /** All words; those that are drawn twice for weight stand once. */
  List<Word> finish() {
    close();
    var once = new ArrayList<Word>(words.size());
    for (Word word : words) {
      if (once.isEmpty() || !isTwice(once, word)) {
        once.add(word);
      }
    }
    return once;
  }

  private static boolean isTwice(List<Word> before, Word word) {
    int last = Math.max(0, before.size() - 12);
    for (int i = before.size() - 1; i >= last; i--) {
      Word other = before.get(i);
      if (Math.abs(other.box().x0() - word.box().x0()) < TWICE
          && Math.abs(other.baseline() - word.baseline()) < TWICE
          && other.text().equals(word.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName();
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return (name != null && name.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy).*"))
        || (descriptor != null && descriptor.getFontWeight() >= WEIGHT_OF_BOLD);
  }
}
