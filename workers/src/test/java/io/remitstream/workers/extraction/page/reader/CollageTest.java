package io.remitstream.workers.extraction.page.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a page put close together, and the way back. */
class CollageTest {

  private static final double DOTS = 72;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 600;

  /** Of the white about each part. */
  private static final int MARGIN = 8;

  private static final Rectangle UPPER = new Rectangle(300, 20, 60, 12);
  private static final Rectangle LOWER = new Rectangle(30, 500, 350, 14);

  @Test
  void wordsShouldStandOnThePageAgain() throws IOException {
    try (Scan page = new Scan(Bitmap.white(WIDTH, HEIGHT), DOTS, false)) {
      var collage = new Collage(page, List.of(UPPER, LOWER));

      List<Word> back =
          collage.back(
              List.of(
                  word(MARGIN + 10, MARGIN + 2),
                  word(MARGIN + 100, MARGIN + UPPER.height + MARGIN + 2),
                  word(WIDTH - 30, MARGIN + 2)));

      assertThat(back).hasSize(2);
      assertStandsAt(back.get(0), UPPER.x + 10, UPPER.y + 2);
      assertStandsAt(back.get(1), LOWER.x + 100, LOWER.y + 2);
    }
  }

  @Test
  void pictureShouldHoldTheInkOfItsPartsAlone() throws IOException {
    try (Bitmap bitmap = Bitmap.white(WIDTH, HEIGHT);
        Bitmap black = bitmap.inverted();
        Scan page = new Scan(black.copy(), DOTS, false)) {
      var collage = new Collage(page, List.of(UPPER, LOWER));

      try (Scan close = collage.scan();
          Bitmap ink = close.bitmap().bilevel(128)) {
        assertThat(ink.ink()).isEqualTo(area(UPPER) + area(LOWER));
        double area = (double) close.bitmap().width() * close.bitmap().height();
        assertThat(collage.share()).isCloseTo(area / (WIDTH * HEIGHT), within(0.001));
        assertThat(collage.share()).isLessThan(0.1);
      }
    }
  }

  private static int area(Rectangle part) {
    return part.width * part.height;
  }

  private static Word word(double x, double y) {
    return new Word("w", new Box(x, y, x + 20, y + 8), y + 7, 8, false, 0.9f);
  }

  private static void assertStandsAt(Word word, double x, double y) {
    assertThat(word.box().x0()).isCloseTo(x, within(0.01));
    assertThat(word.box().y0()).isCloseTo(y, within(0.01));
    assertThat(word.baseline()).isCloseTo(y + 7, within(0.01));
  }
}
