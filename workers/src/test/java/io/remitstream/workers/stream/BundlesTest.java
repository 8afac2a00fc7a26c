package io.remitstream.workers.stream;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.RemittanceHeader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class BundlesTest {

  private static final EraPart PAGE = new PageRead(1, 2);
  private static final EraPart LAST = new PageRead(2, 2);
  private static final EraPart TYPE = new TypeFound(DocumentType.EOB, null);
  private static final EraPart OPENED = new RemittanceOpened(0, RemittanceHeader.UNKNOWN);
  private static final EraPart CLAIM =
      new ClaimRead(0, 0, new ClaimBuilder().patient(Patient.UNKNOWN).build());
  private static final EraPart FIELDS = new FieldsRead(0, 0, Map.of());
  private static final EraPart CLOSED =
      new RemittanceClosed(0, List.of(), true, 1, 0, Money.ZERO, Money.ZERO);
  private static final EraPart ENDED = new DocumentEnded(Outcome.PROCESSED, 1, 1, 0, 0);

  @Test
  void partsOfPagesShouldGoOnTogetherUpToTheirRemittancesEnd() {
    assertThat(bundles(PAGE, TYPE, OPENED, FIELDS, CLAIM, FIELDS, CLOSED, OPENED))
        .containsExactly(
            List.of(PAGE), List.of(TYPE, OPENED, FIELDS, CLAIM, FIELDS, CLOSED), List.of(OPENED));
  }

  @Test
  void partsBehindTheLastPageShouldGoOnTogether() {
    assertThat(bundles(PAGE, LAST, TYPE, OPENED, CLAIM, CLOSED, ENDED))
        .containsExactly(List.of(PAGE), List.of(LAST, TYPE, OPENED, CLAIM, CLOSED, ENDED));
  }

  @Test
  void bundleShouldEndWhenItIsAsLargeAsOneMayBe() {
    EraPart[] many = new EraPart[1 + 2 * Bundles.MOST];
    Arrays.fill(many, CLAIM);
    many[0] = PAGE;

    assertThat(bundles(many)).extracting(List::size).containsExactly(1, Bundles.MOST, Bundles.MOST);
  }

  @Test
  void claimsOfAnEraShouldGoOnAtOnce() {
    assertThat(bundles(OPENED, CLAIM, CLAIM, CLOSED, ENDED))
        .containsExactly(
            List.of(OPENED), List.of(CLAIM), List.of(CLAIM), List.of(CLOSED), List.of(ENDED));
  }

  private static List<List<EraPart>> bundles(EraPart... parts) {
    return Flux.fromArray(parts)
        .bufferUntil(new Bundles()::endsWith)
        .collectList()
        .blockOptional()
        .orElseThrow();
  }
}
