package io.remitstream.workers.extraction.page.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What leads from a label to its value is taken away, and nothing else. */
class LeaderDotsTest {

  private static final double DOTS = 300;
  private static final int DOT = 4;

  private final BufferedImage paper = new BufferedImage(1200, 200, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D ink = paper.createGraphics();

  LeaderDotsTest() {
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    ink.setColor(Color.BLACK);
  }

  @Test
  void rowOfDotsShouldBeGoneAndLettersBesideItStay() throws IOException {
    row(100, 40, 10);
    ink.fillRect(40, 80, 20, 30);

    assertThat(inkLeft()).isEqualTo(20 * 30);
  }

  @Test
  void rowThatRisesALittleShouldBeGone() throws IOException {
    for (int at = 0; at < 60; at++) {
      ink.fillRect(100 + 10 * at, 100 + at / 6, DOT, DOT);
    }

    assertThat(inkLeft()).isZero();
  }

  @Test
  void fewDotsAndThoseOfAmountsShouldStay() throws IOException {
    row(100, 5, 10);
    row(300, 12, 60);

    assertThat(inkLeft()).isEqualTo(17 * DOT * DOT);
  }

  private void row(int from, int count, int step) {
    for (int at = 0; at < count; at++) {
      ink.fillRect(from + step * at, 100, DOT, DOT);
    }
  }

  private int inkLeft() throws IOException {
    try (Scan page = new Scan(Bitmap.of(paper), DOTS, false)) {
      LeaderDots.clear(page);
      try (Bitmap black = page.bitmap().bilevel(128)) {
        return black.ink();
      }
    }
  }
}
