package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.api.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment; filename=\"october.835\" | october.835",
        "attachment; filename=\"../../etc/passwd\" | passwd",
        "attachment; filename=\"C:\\\\Users\\\\x\\\\a.835\" | a.835",
        "attachment; filename*=UTF-8''%C3%A4rzte.835 | ärzte.835",
        "attachment; filename*=UTF-8''a%E2%80%AEcod.exe | acod.exe",
        "attachment; filename*=UTF-8''a%00b%0D%0Ac.835 | abc.835",
        "attachment; filename=\"=cmd.835\" | =cmd.835"
      })
  void ofShouldGiveAHarmlessNameWhenTheHeaderNamesOne(String header, String expected) {
    assertThat(FileName.of(header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment",
        "attachment; filename=\"\"",
        "attachment; filename=\"..\"",
        "attachment; filename=\"a/\"",
        "attachment; filename=\"   \""
      })
  void ofShouldGiveNothingWhenNoNameIsLeft(String header) {
    assertThat(FileName.of(header)).isNull();
  }

  @Test
  void ofShouldCutWhenTheNameIsTooLong() {
    assertThat(FileName.of("attachment; filename=\"" + "a".repeat(400) + "\"")).hasSize(255);
  }

  @Test
  void ofShouldFailWhenTheHeaderIsMalformed() {
    assertThatThrownBy(() -> FileName.of("attachment; filename*=UTF-8''%ZZ"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void headerShouldSurviveARoundTripWhenTheNameIsNotAscii() {
    String header = FileName.header("ärzte \"10\".835");

    assertThat(header).startsWith("attachment;").isASCII();
    assertThat(FileName.of(header)).isEqualTo("ärzte \"10\".835");
  }
}
