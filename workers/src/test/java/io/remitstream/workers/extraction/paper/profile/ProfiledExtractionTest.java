package io.remitstream.workers.extraction.paper.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.paper.PaperReader;
import io.remitstream.workers.extraction.text.TextPages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** The profile that comes with the service, on a page of the payer it is made for. */
class ProfiledExtractionTest {

  private static final String PAPER =
      """
      QUILLFEATHER GUILD MUTUAL
      Remittance Advice

      Honored To: Cedar Fen Dermatology PA                     Tendered On: 02/14/2026
      Draught Number: 5500812                                  Sum Tendered: $164.00

      Guild Fellow: Bexley, Imre   Roll Number: QG-55012   Docket: D-771002   Your Ledger: 40-118

                                Asking       Guild       First    Fellow's       Guild      Fellow
      Attended    Craft Code     Price   Remission     Portion       Tithe     Settles     Settles
      01/12/2026  99203         210.00       46.00        0.00        0.00      164.00        0.00
      01/12/2026  36415          22.00       10.00       12.00        0.00        0.00       12.00
      Docket Sum                232.00       56.00       12.00        0.00      164.00       12.00
      """;

  private static List<EraPart> read(String text) {
    var pages = new TextPages().read(Flux.just(StandardCharsets.UTF_8.encode(text)));
    return new ProfiledExtraction(new PaperReader(), PayerProfiles.read(null))
        .read(pages)
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  private static <T extends EraPart> T only(List<EraPart> parts, Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  @Test
  void readShouldKnowThePayersOwnLabels() {
    List<EraPart> parts = read(PAPER);

    var payment = only(parts, RemittanceOpened.class).header().payment();
    assertThat(payment.amount()).isEqualTo(Money.of("164.00"));
    assertThat(payment.date()).hasToString("2026-02-14");
    assertThat(payment.traceNumber()).isEqualTo("5500812");
    assertThat(only(parts, RemittanceOpened.class).header().payee().name())
        .isEqualTo("Cedar Fen Dermatology PA");
  }

  @Test
  void readShouldKnowThePayersOwnHeadingsOverTwoLines() {
    Claim claim = only(read(PAPER), ClaimRead.class).claim();

    assertThat(claim.claimNumber()).isEqualTo("D-771002");
    assertThat(claim.patientAccount()).isEqualTo("40-118");
    assertThat(claim.patient().memberId()).isEqualTo("QG-55012");
    assertThat(claim.lines()).hasSize(2);
    assertThat(claim.lines().getLast().charge()).isEqualTo(Money.of("22.00"));
    assertThat(claim.lines().getLast().discount()).isEqualTo(Money.of("10.00"));
    assertThat(claim.lines().getLast().deductible()).isEqualTo(Money.of("12.00"));
    assertThat(claim.paid()).isEqualTo(Money.of("164.00"));
    assertThat(claim.patientResponsibility()).isEqualTo(Money.of("12.00"));
  }

  @Test
  void valuesShouldStandWhereTheyArePrinted() {
    FieldEvidence paid =
        read(PAPER).stream()
            .filter(FieldsRead.class::isInstance)
            .map(part -> ((FieldsRead) part).fields().get("/remittances/0/claims/0/claimNumber"))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElseThrow();

    assertThat(paid.text()).isEqualTo("D-771002");
  }

  @Test
  void pageOfAnotherPayerShouldStayAsItIs() {
    String other = PAPER.replace("QUILLFEATHER GUILD MUTUAL", "LARKSPUR MUTUAL");
    Flux<ByteBuffer> bytes = Flux.just(StandardCharsets.UTF_8.encode(other));
    Page page = new TextPages().read(bytes).blockFirst();

    assertThat(PayerProfiles.read(null).of(java.util.Objects.requireNonNull(page))).isEmpty();
  }
}
