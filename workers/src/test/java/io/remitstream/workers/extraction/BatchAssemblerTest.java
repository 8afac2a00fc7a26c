package io.remitstream.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchAssemblerTest {

  private static final String LEAF = "/remittances/0/claims/0/paid";

  @Test
  void assembleShouldKeepWhereLeavesStandWhenTheDocumentHasPages() {
    Batch batch = assembled(0.97);

    Batch.Ending end = Objects.requireNonNull(batch.end());
    assertThat(end.type()).isEqualTo(DocumentType.EOB);
    assertThat(end.outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(batch.fields())
        .singleElement()
        .extracting(placed -> placed.read().claim())
        .isEqualTo(0);
    assertThat(batch.page()).isEqualTo(new PageRead(1, 2));
    assertThat(batch.findings()).isEmpty();
  }

  @Test
  void assembleShouldAskForAPersonWhenALeafIsUnsure() {
    Batch batch = assembled(0.79);

    assertThat(Objects.requireNonNull(batch.end()).outcome()).isEqualTo(Outcome.REVIEW_REQUIRED);
    assertThat(batch.findings())
        .singleElement()
        .satisfies(
            placed -> {
              assertThat(placed.finding().rule()).isEqualTo(Rule.LOW_CONFIDENCE);
              assertThat(placed.finding().pointer()).isEqualTo(LEAF);
            });
  }

  @Test
  void assembleShouldLeaveTheOutcomeToTheEngineWhenTheDocumentIsAn835() {
    Batch batch = new BatchAssembler(0.8).assemble(List.of(ended()));

    Batch.Ending end = Objects.requireNonNull(batch.end());
    assertThat(end.type()).isEqualTo(DocumentType.ERA);
    assertThat(end.page()).isNull();
  }

  private static Batch assembled(double confidence) {
    var evidence = new FieldEvidence(1, new Box(1, 2, 3, 4), "10.00", Method.OCR, confidence);
    Stream<EraPart> parts =
        Stream.of(
            new TypeFound(DocumentType.EOB, null),
            new RemittanceOpened(0, RemittanceHeader.UNKNOWN),
            new ClaimRead(0, 0, new ClaimBuilder().paid(Money.of("10")).build()),
            new FieldsRead(0, 0, Map.of(LEAF, evidence)),
            new PageRead(1, 2),
            new RemittanceClosed(0, List.of(), true, 1, 0, Money.ZERO, Money.of("10")),
            ended());
    return new BatchAssembler(0.8).assemble(parts.toList());
  }

  private static EraPart ended() {
    return new DocumentEnded(Outcome.PROCESSED, 1, 1, 0, 0);
  }
}
