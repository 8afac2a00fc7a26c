package io.remitstream.workers.extraction.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.workers.extraction.Zips;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipEndTest {

  private static final String ZIP =
      new String(Zips.of(Map.of("a.835", "ISA*".getBytes(UTF_8))), ISO_8859_1);
  private static final String PDF = "%PDF-1.4\n" + "x".repeat(200_000) + "\n%%EOF\n";

  private static boolean isThere(String content, int chunk) {
    byte[] bytes = content.getBytes(ISO_8859_1);
    var end = new ZipEnd();
    for (int at = 0; at < bytes.length; at += chunk) {
      end.feed(ByteBuffer.wrap(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk))));
    }
    return end.isThere();
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 4096, 70_000, 1_000_000})
  void isThereShouldFindAZipBehindAnythingHoweverTheBytesAreCut(int chunk) {
    assertThat(isThere(PDF + ZIP, chunk)).isTrue();
    assertThat(isThere(ZIP, chunk)).isTrue();
    assertThat(isThere(PDF, chunk)).isFalse();
  }

  @Test
  void isThereShouldNotTakeAFileWithinAnotherForItsEnd() {
    assertThat(isThere("%PDF-1.4\n" + ZIP + "endstream\n%%EOF\n", 100)).isFalse();
    assertThat(isThere(ZIP.substring(0, ZIP.length() - 1), 100)).isFalse();
    assertThat(isThere("PK\u0005\u0006" + "\0".repeat(18), 100)).as("no file").isFalse();
    assertThat(isThere("", 100)).isFalse();
  }
}
