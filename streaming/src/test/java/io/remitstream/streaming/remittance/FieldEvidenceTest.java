package io.remitstream.streaming.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FieldEvidenceTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Test
  void jsonShouldTellEveryMemberInOrder() {
    var evidence =
        new FieldEvidence(2, new Box(44, 43.6449, 272.2751, 1), "a \"b\"", Method.OCR, 0.95);

    assertThat(MAPPER.writeValueAsString(evidence))
        .isEqualTo(
            "{\"page\":2,\"box\":[44.0,43.64,272.28,1.0],\"text\":\"a \\\"b\\\"\","
                + "\"method\":\"OCR\",\"confidence\":0.95}");
  }

  @ParameterizedTest
  @EnumSource
  void evidenceWithoutABoxShouldComeBackAsItWas(Method method) {
    var evidence = new FieldEvidence(1, null, "x", method, 1);

    String json = MAPPER.writeValueAsString(evidence);

    assertThat(json).contains("\"box\":null");
    assertThat(MAPPER.readValue(json, FieldEvidence.class)).isEqualTo(evidence);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.1, 7.05, 99.5, 612, 791.99, 8_999_999.99, 10_000_000, -3.25})
  void sidesShouldBeWrittenAsTheLibraryWritesNumbers(double side) {
    var evidence = new FieldEvidence(1, new Box(side, 0, side, 0), "x", Method.TEXT, 1);

    assertThat(JsonMapper.shared().writeValueAsString(evidence))
        .contains("[%1$s,0.0,%1$s,0.0]".formatted(Double.toString(side)));
  }

  @Test
  void hundredthsShouldBeWrittenAsTheLibraryWritesNumbers() {
    for (int hundredths = 0; hundredths < 100_000; hundredths++) {
      double number = hundredths / 100.0;
      var evidence = new FieldEvidence(1, null, "x", Method.TEXT, number);

      assertThat(MAPPER.writeValueAsString(evidence)).endsWith(":" + number + "}");
    }
  }
}
