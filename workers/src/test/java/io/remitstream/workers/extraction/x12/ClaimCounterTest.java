package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClaimCounterTest {

  private static final byte[] BYTES = EraDocument.bytes("everything.edi");
  private static final String TEXT = new String(BYTES, StandardCharsets.US_ASCII);

  @Test
  void countShouldBeTheNumberOfClaimsInAnyCutting() {
    for (int chunk = 1; chunk < 50; chunk++) {
      assertThat(count(BYTES, chunk)).isEqualTo(2);
    }
  }

  @Test
  void countShouldBeTheSameInOtherDress() {
    assertThat(count(TEXT.replace("~\n", "~"))).isEqualTo(2);
    assertThat(count(TEXT.replace("~\n", "\r\n").replace('*', '|'))).isEqualTo(2);
    assertThat(count(TEXT.getBytes(StandardCharsets.UTF_16LE), 77)).isEqualTo(2);
    assertThat(count(TEXT.getBytes(StandardCharsets.UTF_16BE), 77)).isEqualTo(2);
  }

  @Test
  void countShouldLeaveOutWhatIsNoSegment() {
    assertThat(count(TEXT.replace("DOE", "CLP").replace("JANE", "CLP CLP").replace("ROE", "XCLP")))
        .isEqualTo(2);
  }

  private static long count(String text) {
    return count(text.getBytes(StandardCharsets.US_ASCII), text.length());
  }

  private static long count(byte[] bytes, int chunk) {
    var counter = new ClaimCounter();
    for (int from = 0; from < bytes.length; from += chunk) {
      counter.feed(ByteBuffer.wrap(bytes, from, Math.min(chunk, bytes.length - from)));
    }
    return counter.count();
  }
}
