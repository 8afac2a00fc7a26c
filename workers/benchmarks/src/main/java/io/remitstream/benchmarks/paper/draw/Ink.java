package io.remitstream.benchmarks.paper.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Writes on pages from the top down, in points, and remembers every leaf that it wrote. Texts are
 * made of strings, {@linkplain Leaf leaves} and lists of them; a null leaves nothing.
 */
public final class Ink implements AutoCloseable {

  /** Number of a page and of all. */
  public record PageNumber(int page, int of) {}

  private static final float BOTTOM = 54;

  private final PDDocument document;
  private final Sheet sheet;
  private final Map<String, Leaf> printed = new LinkedHashMap<>();
  private final List<PDPage> pages = new ArrayList<>();
  private final Map<Face, List<PDFont>> fonts = new java.util.EnumMap<>(Face.class);
  private Consumer<Ink> head = ink -> {};
  private java.util.function.BiConsumer<Ink, PageNumber> stamp = (ink, number) -> {};
  private @Nullable PDPageContentStream stream;
  private Face face = Face.SANS;
  private boolean heavy;
  private float size = 9;
  private float tone;
  private float y;
  private Twist twist = Twist.NONE;

  public Ink(PDDocument document, Sheet sheet) {
    this.document = document;
    this.sheet = sheet;
  }

  /** Prints otherwise than it is told, from now on. */
  public Ink twisted(Twist chosen) {
    this.twist = chosen;
    return this;
  }

  Twist twist() {
    return twist;
  }

  /** What every page but the first begins with. */
  public Ink head(Consumer<Ink> drawn) {
    this.head = drawn;
    return this;
  }

  /** What every page carries, drawn at the end. */
  public Ink stamp(java.util.function.BiConsumer<Ink, PageNumber> drawn) {
    this.stamp = drawn;
    return this;
  }

  public Ink font(Face chosen, double points) {
    this.face = chosen;
    return size(points);
  }

  public Ink size(double points) {
    this.size = (float) (points * twist.scale());
    return this;
  }

  public Ink bold() {
    this.heavy = true;
    return this;
  }

  public Ink plain() {
    this.heavy = false;
    return this;
  }

  /** Writes in grey, 0 black to 1 white. */
  public Ink tone(double grey) {
    this.tone = (float) grey;
    return this;
  }

  public double y() {
    return y;
  }

  public Ink at(double points) {
    this.y = (float) points;
    return this;
  }

  public Ink down(double points) {
    return at(y + points);
  }

  public double width() {
    return sheet.box().getWidth();
  }

  public double height() {
    return sheet.box().getHeight();
  }

  /** Begins a page where fewer than {@code points} are left; tells whether it did. */
  public boolean room(double points) {
    if (stream != null && y + points <= height() - BOTTOM) {
      return false;
    }
    boolean first = pages.isEmpty();
    page();
    if (!first) {
      head.accept(this);
    }
    return !first;
  }

  public void page() {
    finish();
    PDPage page = new PDPage(sheet.box());
    document.addPage(page);
    pages.add(page);
    stream = open(page, PDPageContentStream.AppendMode.OVERWRITE);
    y = BOTTOM;
  }

  public Ink left(double x, @Nullable Object... parts) {
    return write(x, Align.LEFT, parts);
  }

  public Ink right(double x, @Nullable Object... parts) {
    return write(x, Align.RIGHT, parts);
  }

  public Ink center(double x, @Nullable Object... parts) {
    return write(x, Align.CENTER, parts);
  }

  public Ink write(double x, Align align, @Nullable Object... parts) {
    StringBuilder text = new StringBuilder();
    gather(text, parts);
    return verbatim(x, align, text.toString());
  }

  /** Writes a text as it is. */
  Ink verbatim(double x, Align align, String text) {
    if (!text.isBlank()) {
      float left = (float) (x - shift(align, text));
      text(text, Matrix.getTranslateInstance(left, up(y)));
    }
    return this;
  }

  /** A text that means nothing, turned to the left by {@code degrees} about its beginning. */
  public Ink turned(double x, double degrees, String text) {
    return text(text, Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, up(y)));
  }

  /** How wide a text is, in the chosen font. */
  public double wide(String text) {
    try {
      return font().getStringWidth(text) / 1000 * size;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Ink line(double x0, double y0, double x1, double y1, double thick) {
    return draw(
        on -> {
          on.setLineWidth((float) thick);
          on.moveTo((float) x0, up(y0));
          on.lineTo((float) x1, up(y1));
          on.stroke();
        });
  }

  /** A line across, at the height of the pen. */
  public Ink rule(double x0, double x1, double thick) {
    return line(x0, y, x1, y, thick);
  }

  public Ink box(double x0, double y0, double x1, double y1) {
    return draw(
        on -> {
          on.setLineWidth(0.6f);
          on.addRect((float) x0, up(y1), (float) (x1 - x0), (float) (y1 - y0));
          on.stroke();
        });
  }

  /** Fills with grey, 0 black to 1 white. */
  public Ink fill(double x0, double y0, double x1, double y1, double grey) {
    return draw(
        on -> {
          on.setNonStrokingColor((float) grey);
          on.addRect((float) x0, up(y1), (float) (x1 - x0), (float) (y1 - y0));
          on.fill();
          on.setNonStrokingColor(0f);
        });
  }

  /** Leaves that a text on the page stands for already, as one name does for all claims. */
  public Ink also(List<Leaf> leaves) {
    leaves.forEach(this::remember);
    return this;
  }

  /** What was written, by pointer. */
  public Map<String, Leaf> printed() {
    return printed;
  }

  public int pages() {
    return pages.size();
  }

  /** Puts the stamp on every page. */
  @Override
  public void close() {
    finish();
    for (int at = 0; at < pages.size(); at++) {
      stream = open(pages.get(at), PDPageContentStream.AppendMode.APPEND);
      stamp.accept(this, new PageNumber(at + 1, pages.size()));
      finish();
    }
  }

  private void gather(StringBuilder text, @Nullable Object... parts) {
    for (Object part : parts) {
      if (part instanceof Leaf leaf) {
        remember(leaf);
        text.append(leaf.spelled());
      } else if (part instanceof List<?> list) {
        gather(text, list.toArray());
      } else if (part instanceof String label) {
        text.append(twist.label().apply(label));
      } else if (part != null) {
        text.append(part);
      }
    }
  }

  private void remember(Leaf leaf) {
    if (!leaf.spelled().isBlank()) {
      printed.putIfAbsent(leaf.pointer(), leaf);
    }
  }

  private double shift(Align align, String text) {
    return switch (align) {
      case LEFT -> 0;
      case CENTER -> wide(text) / 2;
      case RIGHT -> wide(text);
    };
  }

  private Ink text(String text, Matrix where) {
    return draw(
        on -> {
          if (tone > 0) {
            on.setNonStrokingColor(tone);
          }
          on.beginText();
          on.setFont(font(), size);
          on.setTextMatrix(where);
          on.showText(text);
          on.endText();
          if (tone > 0) {
            on.setNonStrokingColor(0f);
          }
        });
  }

  private PDFont font() {
    return fonts
        .computeIfAbsent(face, one -> List.of(one.font(false), one.font(true)))
        .get(heavy ? 1 : 0);
  }

  private float up(double points) {
    return (float) (height() - points);
  }

  private interface Drawing {
    void on(PDPageContentStream stream) throws IOException;
  }

  private Ink draw(Drawing drawing) {
    if (stream == null) {
      page();
    }
    try {
      drawing.on(java.util.Objects.requireNonNull(stream));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  private PDPageContentStream open(PDPage page, PDPageContentStream.AppendMode mode) {
    try {
      return new PDPageContentStream(document, page, mode, true, true);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void finish() {
    try {
      if (stream != null) {
        stream.close();
        stream = null;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
