package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Money;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An 835 that was read is written again as it was, its envelope apart. */
class EraWritingTest {

  private static final byte[] EVERYTHING = EraDocument.bytes("everything.edi");

  @Test
  void everySegmentShouldBeWrittenAsItWasRead() {
    assertThat(Rewritten.of(EVERYTHING).segments()).isEqualTo(Rewritten.segments(EVERYTHING));
  }

  @Test
  void whatTheRecordsSayShouldBeReadAgainAsTheSameRecords() {
    String written = Rewritten.byRecordsAlone(EVERYTHING).text();

    var again = EraDocument.read(written);
    assertThat(again.findings()).isEmpty();
    assertThat(again.remittances()).isEqualTo(EraDocument.read(EVERYTHING).remittances());
  }

  @Test
  void standardNotationShouldNeedNoWording() {
    byte[] plain =
        EraText.paying("80.00", "LX*1", "CLP*A*1*100.00*80.00**12*ICN*11*1", "CAS*CO*45*20.00")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Rewritten.of(plain).worded()).isZero();
    assertThat(Rewritten.of(plain).segments()).isEqualTo(Rewritten.segments(plain));
  }

  @Test
  void correctedClaimShouldBeWrittenByItsRecordAndKeepItsLoop() {
    List<String> segments =
        Rewritten.of(EVERYTHING, claim -> Rewritten.paying(claim, Money.of("99"))).segments();

    assertThat(segments)
        .contains("LX*1", "TS3*1858215886*11*20261231*2*300")
        .anyMatch(segment -> segment.startsWith("CLP*ACCT-1*1*200.00*99.00*"));
  }

  @Test
  void separatorsInValuesShouldMakeOthersBeChosen() {
    String text = EraText.paying("0", "CLP*A:B*1*0*0**12*ICN").replace("MADE UP CLINIC", "A>B");
    String other = text.replace(':', '<').replace("A<B", "A:B");

    var written = Rewritten.byRecordsAlone(other.getBytes(StandardCharsets.UTF_8));

    assertThat(written.text().substring(104, 105)).isEqualTo("<");
    assertThat(EraDocument.read(written.text()).claim(0).patientAccount()).isEqualTo("A:B");
  }

  @Test
  void envelopeShouldCountWhatItHolds() throws Exception {
    String written = Rewritten.of(EVERYTHING).text();

    assertThat(EraDocument.read(written).findings()).isEmpty();
    assertThat(errorsThatStaediSees(written)).isEmpty();
  }

  private static List<String> errorsThatStaediSees(String written) throws Exception {
    var errors = new ArrayList<String>();
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    var factory = EDIInputFactory.newFactory();
    try (EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(bytes))) {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
              errors.add(reader.getErrorType() + " at " + reader.getLocation());
          default -> {}
        }
      }
    }
    return errors;
  }
}
