package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DetectionTest {

  private static final String ERA =
      new String(EraDocument.bytes("everything.edi"), StandardCharsets.US_ASCII);

  @Test
  void eraShouldBeKnownByItsContent() {
    assertThat(of(ERA)).isEqualTo(new Detection.Era());
    assertThat(of(ERA.substring(0, 300))).isEqualTo(new Detection.Era());
    assertThat(of("\ufeff" + ERA)).isEqualTo(new Detection.Era());
    assertThat(Detection.of(ByteBuffer.wrap(ERA.getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(new Detection.Era());
    assertThat(of(ERA.replace("ST*835", "ST*837*1~\nSE*2*1~\nST*835")))
        .isEqualTo(new Detection.Era());
  }

  @Test
  void otherTransactionsShouldBeKnownByTheirType() {
    assertThat(of(ERA.replace("ST*835", "ST*837"))).isEqualTo(new Detection.OtherX12("837"));
    assertThat(of(ERA.replace("ST*835", "ST*JANE"))).isEqualTo(new Detection.OtherX12("unknown"));
    assertThat(of(EraText.text(EraText.ISA, "TA1*1", EraText.IEA)))
        .isEqualTo(new Detection.OtherX12("unknown"));
  }

  @Test
  void anythingElseShouldBeKnownAsNoX12() {
    assertThat(of("%PDF-1.7")).isEqualTo(new Detection.NotX12());
    assertThat(of("ISAAC was here")).isEqualTo(new Detection.NotX12());
    assertThat(of("x".repeat(Detection.ENOUGH + 10))).isEqualTo(new Detection.NotX12());
    assertThat(of("")).isEqualTo(new Detection.Empty());
  }

  @Test
  void refusalShouldGoWithWhatWasFound() {
    assertThat(of(ERA).refusal()).isNull();
    assertThat(of(ERA.replace("ST*835", "ST*837")).refusal()).isInstanceOf(NotAn835.class);
    assertThat(of("{}").refusal()).isInstanceOf(UnreadableDocument.class);
    assertThat(of("").refusal()).hasMessageContaining("empty");
  }

  @Test
  void detectionShouldLeaveTheBufferAsItIs() {
    ByteBuffer buffer = ByteBuffer.wrap(ERA.getBytes(StandardCharsets.US_ASCII));

    Detection.of(buffer);

    assertThat(buffer.position()).isZero();
  }

  private static Detection of(String text) {
    return Detection.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
