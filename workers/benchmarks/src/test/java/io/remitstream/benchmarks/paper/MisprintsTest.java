package io.remitstream.benchmarks.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MisprintsTest {

  private static final Box LEFT = new Box(10, 10, 40, 20);
  private static final Box RIGHT = new Box(60, 10, 90, 20);

  private final Misprints misprints = new Misprints(List.of(page()), List.of(read()));

  @Test
  void ofShouldChangeOneDigitOfTheWordThatWasRead() {
    for (int seed = 0; seed < 100; seed++) {
      List<Word> words =
          Objects.requireNonNull(misprints.of("/claims/0/not_covered", "1204.50", new Random(seed)))
              .getFirst()
              .words();

      assertThat(words.getFirst()).isEqualTo(page().words().getFirst());
      assertThat(words.getLast().box()).isEqualTo(RIGHT);
      assertThat(words.getLast().text()).hasSize(9).startsWith("$").doesNotStartWith("$0");
      assertThat(different("$1,204.50", words.getLast().text())).isOne();
    }
  }

  @Test
  void ofShouldTellNothingOfWhatWasNotRead() {
    assertThat(misprints.of("/claims/0/paid", "1204.50", new Random(1))).isNull();
    assertThat(misprints.of("/claims/0/not_covered", "0.00", new Random(1))).isNull();
  }

  private static long different(String one, String other) {
    long different = 0;
    for (int at = 0; at < one.length(); at++) {
      different += one.charAt(at) == other.charAt(at) ? 0 : 1;
    }
    return different;
  }

  private static Page page() {
    return new Page(
        1,
        1,
        612,
        792,
        Method.TEXT,
        List.of(word("1204.50", LEFT), word("$1,204.50", RIGHT)),
        List.of());
  }

  private static Word word(String text, Box box) {
    return new Word(text, box, box.y1(), 9, false, 1);
  }

  private static EraPart read() {
    return new EraPart.FieldsRead(
        0,
        0,
        Map.of(
            "/remittances/0/claims/0/notCovered",
            new FieldEvidence(1, RIGHT, "$1,204.50", Method.TEXT, 0.9)));
  }
}
