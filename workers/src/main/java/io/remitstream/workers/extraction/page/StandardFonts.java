package io.remitstream.workers.extraction.page;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that every reader has (PDF 32000-1, section 9.6.2.2), in the encodings that the
 * standard names: a document that uses one says no more than its name. So they are made once for
 * all documents, from those names alone; nothing of a document is kept with them. There are a few
 * dozen at most.
 */
public final class StandardFonts {

  private static final Set<COSName> SAID =
      Set.of(COSName.TYPE, COSName.SUBTYPE, COSName.BASE_FONT, COSName.ENCODING, COSName.NAME);

  private static final Set<COSName> ENCODINGS =
      Set.of(COSName.WIN_ANSI_ENCODING, COSName.MAC_ROMAN_ENCODING);

  private static final Map<Key, PDFont> MADE = new ConcurrentHashMap<>();
  private static final Map<PDFont, FontCodes> CODES = new ConcurrentHashMap<>();

  private StandardFonts() {}

  private record Key(COSName name, COSName encoding) {}

  /**
   * The font where it is one of these.
   *
   * @param described as a document has it
   * @throws IOException where the PDF library cannot make it
   */
  public static @Nullable PDFont of(@Nullable COSBase described) throws IOException {
    return described instanceof COSDictionary font && isStandard(font) ? made(font) : null;
  }

  private static boolean isStandard(COSDictionary font) {
    COSName name = font.getCOSName(COSName.BASE_FONT);
    COSName encoding = font.getCOSName(COSName.ENCODING);
    return COSName.TYPE1.equals(font.getCOSName(COSName.SUBTYPE))
        && name != null
        && Standard14Fonts.containsName(name.getName())
        && encoding != null
        && ENCODINGS.contains(encoding)
        && SAID.containsAll(font.keySet());
  }

  private static PDFont made(COSDictionary font) throws IOException {
    var key = new Key(font.getCOSName(COSName.BASE_FONT), font.getCOSName(COSName.ENCODING));
    PDFont known = MADE.get(key);
    if (known != null) {
      return known;
    }
    PDFont made = PDFontFactory.createFont(dictionary(key));
    PDFont first = MADE.putIfAbsent(key, made);
    if (first == null) {
      CODES.put(made, new FontCodes(made));
    }
    return first == null ? made : first;
  }

  private static COSDictionary dictionary(Key key) {
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setItem(COSName.BASE_FONT, key.name());
    font.setItem(COSName.ENCODING, key.encoding());
    return font;
  }

  /** What is known of its codes; of a document's own font, nothing yet. */
  static FontCodes codesOf(PDFont font) {
    FontCodes known = CODES.get(font);
    return known == null ? new FontCodes(font) : known;
  }
}
