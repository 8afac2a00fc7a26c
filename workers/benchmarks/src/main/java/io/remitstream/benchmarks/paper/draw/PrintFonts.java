package io.remitstream.benchmarks.paper.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The faces that every PDF reader has, as Liberation draws them, which is as wide: print looks the
 * same on a machine without any fonts, where the library would draw all of them with one.
 */
public final class PrintFonts implements FontMapper {

  private static final Map<String, String> FILES =
      Map.of(
          "Helvetica", "Sans-Regular",
          "Helvetica-Bold", "Sans-Bold",
          "Times-Roman", "Serif-Regular",
          "Times-Bold", "Serif-Bold",
          "Courier", "Mono-Regular",
          "Courier-Bold", "Mono-Bold");

  private final FontMapper others;
  private final Map<String, TrueTypeFont> read = new ConcurrentHashMap<>();

  private PrintFonts(FontMapper others) {
    this.others = others;
  }

  /** From now on PDFs are drawn with them here. */
  public static synchronized void use() {
    FontMapper now = FontMappers.instance();
    if (!(now instanceof PrintFonts)) {
      FontMappers.set(new PrintFonts(now));
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    TrueTypeFont face = face(name);
    return face == null ? others.getTrueTypeFont(name, descriptor) : new FontMapping<>(face, false);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    TrueTypeFont face = face(name);
    return face == null ? others.getFontBoxFont(name, descriptor) : new FontMapping<>(face, false);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return others.getCIDFont(name, descriptor, system);
  }

  private @Nullable TrueTypeFont face(String name) {
    String file = FILES.get(name);
    return file == null ? null : read.computeIfAbsent(file, PrintFonts::parsed);
  }

  private static TrueTypeFont parsed(String file) {
    String path = "/liberation/Liberation" + file + ".ttf";
    try (InputStream font = PrintFonts.class.getResourceAsStream(path)) {
      if (font == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(font));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
