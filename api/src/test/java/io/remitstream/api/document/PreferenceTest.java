package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait=10 | 10",
        "wait = 10 | 10",
        "respond-async, wait=10 | 10",
        "respond-async; wait=10; x | 10",
        "wait=\"7\" | 7",
        "wait=0 | 0",
        "wait=999999 | 60"
      })
  void ofShouldReadTheWaitWhenThereIsOne(String header, long seconds) {
    assertThat(Preference.of(List.of(header), LONGEST))
        .contains(new Preference(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "respond-async", "wait", "wait=", "wait=-1", "wait=x", "await=10", "wait=10s"})
  void ofShouldBeEmptyWhenThereIsNoneOrItIsMalformed(String header) {
    assertThat(Preference.of(List.of(header), LONGEST)).isEmpty();
  }
}
