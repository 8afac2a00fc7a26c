package io.remitstream.workers.extraction.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What the codes of one font stand for, and how far each moves on; remembered for one byte. */
final class FontCodes {

  /** Codes of one byte. */
  private static final int CODES = 256;

  /** Names of glyphs that the standard's list lacks; the library's own. */
  private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  private static final GlyphList NAMES = names();

  private final PDFont font;
  private final @Nullable String[] characters = new String[CODES];
  private final @Nullable Vector[] displacements = new Vector[CODES];

  FontCodes(PDFont font) {
    this.font = font;
  }

  private static GlyphList names() {
    try (InputStream more = GlyphList.class.getResourceAsStream(MORE_NAMES)) {
      return more == null
          ? GlyphList.getAdobeGlyphList()
          : new GlyphList(GlyphList.getAdobeGlyphList(), more);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A code without a character is taken for one, but not in fonts of many bytes a code. */
  @Nullable String character(int code) throws IOException {
    if (code < 0 || code >= CODES) {
      return characterOf(code);
    }
    String character = characters[code];
    if (character == null) {
      character = characterOf(code);
      characters[code] = character;
    }
    return character;
  }

  private @Nullable String characterOf(int code) throws IOException {
    String character = font.toUnicode(code, NAMES);
    return character == null && font instanceof PDSimpleFont
        ? Character.toString((char) code)
        : character;
  }

  /**
   * In text space.
   *
   * @param code of one byte
   */
  Vector displacement(int code) throws IOException {
    Vector displacement = displacements[code];
    if (displacement == null) {
      displacement = font.getDisplacement(code);
      displacements[code] = displacement;
    }
    return displacement;
  }
}
