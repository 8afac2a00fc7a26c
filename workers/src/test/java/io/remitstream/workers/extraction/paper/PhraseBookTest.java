package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases found by their first words. */
class PhraseBookTest {

  private static final PhraseBook<Integer> BOOK =
      new PhraseBook<>(Map.of("claim payment", 3, "claim", 1, "not a bill", 5));

  @ParameterizedTest
  @CsvSource({
    "'this is not a bill', 5",
    "'your claim payment', 4",
    "'claim by claim', 1",
    "'not a', 0",
    "'payment claim', 1",
    "'', 0"
  })
  void phrasesShouldCountOnceEach(String words, int sum) {
    List<Integer> found = BOOK.in(List.of(words.split(" ", -1)));

    assertThat(found.stream().mapToInt(Integer::intValue).sum()).isEqualTo(sum);
  }
}
