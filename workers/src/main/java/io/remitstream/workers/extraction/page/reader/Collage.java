package io.remitstream.workers.extraction.page.reader;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a page put close together, one below the other, so that OCR need not look at all the
 * paper between them; and the way back from there.
 */
final class Collage {

  /** Inches of white about each part. */
  private static final double MARGIN = 0.12;

  private final Scan page;
  private final int margin;
  private final List<Part> parts = new ArrayList<>();
  private int width;
  private int bottom;

  private record Part(Rectangle on, int x, int y) {

    boolean holds(double atX, double atY) {
      return new Rectangle(x, y, on.width, on.height).contains(atX, atY);
    }
  }

  /**
   * @param places on the page, in pixels
   */
  Collage(Scan page, List<Rectangle> places) {
    this.page = page;
    this.margin = (int) (MARGIN * page.dotsPerInch());
    this.bottom = margin;
    places.forEach(this::add);
  }

  /** Each in a row of its own: beside others it would be taken for one line with them. */
  private void add(Rectangle place) {
    parts.add(new Part(place, margin, bottom));
    width = Math.max(width, place.width + 2 * margin);
    bottom += place.height + margin;
  }

  /** How much of the page's area it takes. */
  double share() {
    return (double) width * bottom / ((double) page.bitmap().width() * page.bitmap().height());
  }

  Scan scan() throws IOException {
    Bitmap white = Bitmap.white(width, bottom);
    for (Part part : parts) {
      white.lay(page.bitmap(), part.on(), part.x(), part.y());
    }
    return page.with(white);
  }

  /** Words of the collage where they stand on the page. */
  List<Word> back(List<Word> words) {
    List<Word> back = new ArrayList<>(words.size());
    for (Word word : words) {
      Part part = under(word.box());
      if (part != null) {
        back.add(moved(word, part));
      }
    }
    return back;
  }

  private @Nullable Part under(Box box) {
    double scale = page.points(1);
    double x = (box.x0() + box.x1()) / 2 / scale;
    double y = (box.y0() + box.y1()) / 2 / scale;
    for (Part part : parts) {
      if (part.holds(x, y)) {
        return part;
      }
    }
    return null;
  }

  private Word moved(Word word, Part part) {
    double x = page.points((double) part.on().x - part.x());
    double y = page.points((double) part.on().y - part.y());
    Box box = word.box();
    return new Word(
        word.text(),
        new Box(box.x0() + x, box.y0() + y, box.x1() + x, box.y1() + y),
        word.baseline() + y,
        word.size(),
        word.bold(),
        word.confidence());
  }
}
