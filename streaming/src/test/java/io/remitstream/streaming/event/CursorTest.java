package io.remitstream.streaming.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void parseShouldReadWhatWasGivenOut() {
    var cursor = new Cursor(3, 123_456_789_012L);

    assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "AAAAAQ",
        "AAAAAAAAAAAAAAAA",
        "AAAAAf__________",
        "not base64 at all",
        "AAAAAQAAAAAAAAAAAAAA"
      })
  void parseShouldRefuseWhatWasNotGivenOut(String text) {
    assertThatExceptionOfType(Cursor.BadCursor.class).isThrownBy(() -> Cursor.parse(text));
  }

  @Test
  void compareToShouldPutTheEpochFirst() {
    assertThat(new Cursor(2, 1)).isGreaterThan(new Cursor(1, 100));
    assertThat(new Cursor(1, 2)).isGreaterThan(new Cursor(1, 1));
  }
}
