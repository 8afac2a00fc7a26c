package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.Loop;
import com.imsweb.x12.reader.X12Reader;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two other parsers read the same document: all three must see the same segments and amounts. */
@Timeout(60)
class OraclesTest {

  private static final byte[] BYTES = EraDocument.bytes("everything.edi");

  @Test
  void segmentsShouldBeThoseThatStaediSees() throws Exception {
    var expected = new ArrayList<String>();
    var factory = EDIInputFactory.newFactory();
    try (EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(BYTES))) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.START_SEGMENT) {
          expected.add(reader.getText());
        }
      }
    }

    assertThat(segments()).isEqualTo(expected).hasSize(67);
  }

  @Test
  void amountsShouldBeThoseThatImswebSees() throws Exception {
    var reader =
        new X12Reader(X12Reader.FileType.ANSI835_5010_X221, new ByteArrayInputStream(BYTES));
    List<Loop> claims = reader.getLoops().getFirst().findLoop("2100");
    var document = EraDocument.read(BYTES);

    assertThat(reader.getFatalErrors()).isEmpty();
    assertThat(claims).hasSameSizeAs(document.remittance().claims());
    for (int i = 0; i < claims.size(); i++) {
      var clp = claims.get(i).getSegment("CLP");
      assertThat(document.claim(i).charge()).hasToString(clp.getElementValue("CLP03"));
      assertThat(document.claim(i).paid()).hasToString(clp.getElementValue("CLP04"));
      assertThat(document.claim(i).patientAccount()).isEqualTo(clp.getElementValue("CLP01"));
      assertThat(document.claim(i).lines()).hasSameSizeAs(claims.get(i).findLoop("2110"));
    }
  }

  private static List<String> segments() {
    var names = new ArrayList<String>();
    var sink =
        new TokenSink() {
          @Override
          public void segment(Segment segment) {
            names.add(SegmentId.name(segment.id()));
          }

          @Override
          public void unterminated(Segment segment) {
            segment(segment);
          }

          @Override
          public void strayText() {}

          @Override
          public void segmentTooLong() {}

          @Override
          public void terminatorMissing() {}
        };
    var tokenizer = new Tokenizer(sink, EraLimits.DEFAULT);
    tokenizer.feed(java.nio.ByteBuffer.wrap(BYTES));
    tokenizer.end();
    return names;
  }
}
