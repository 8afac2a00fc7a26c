package io.remitstream.benchmarks.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.layout.Layouts;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.ProviderAdjustment;
import io.remitstream.benchmarks.paper.remit.Remit;
import io.remitstream.benchmarks.paper.remit.RemitMaker;
import io.remitstream.benchmarks.paper.remit.Service;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperMakerTest {

  static Stream<Layout> layouts() {
    return Arrays.stream(Split.values()).flatMap(split -> Layouts.of(split).stream());
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void remittanceShouldAddUpToTheCent(Layout layout) {
    for (long seed = 0; seed < 100; seed++) {
      Remit remit = new RemitMaker(layout.payer(), layout.ids(), layout.recipe()).make(seed);
      remit.claims().forEach(claim -> claim.lines().forEach(PaperMakerTest::addsUp));
      long taken = remit.adjustments().stream().mapToLong(ProviderAdjustment::cents).sum();
      assertThat(remit.payment().cents()).isEqualTo(remit.cents(Amount.PAID) - taken);
    }
  }

  private static void addsUp(Service line) {
    long owed =
        line.cents(Amount.DEDUCTIBLE)
            + line.cents(Amount.COPAY)
            + line.cents(Amount.COINSURANCE)
            + line.cents(Amount.NOT_COVERED);
    long kept = line.cents(Amount.PAID) + line.withheld().cents();
    assertThat(line.cents(Amount.PATIENT_RESPONSIBILITY)).isEqualTo(owed);
    assertThat(line.cents(Amount.ALLOWED))
        .isEqualTo(kept + line.cents(Amount.OTHER_INSURANCE) + owed)
        .isEqualTo(line.cents(Amount.CHARGE) - line.cents(Amount.DISCOUNT));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyPrintedLeafShouldStandOnAPage(Layout layout) throws Exception {
    Paper paper = new PaperMaker(layout).make("some", 4);

    String text = text(paper);

    assertThat(paper.printed().values())
        .allSatisfy(spelled -> assertThat(text).contains(spelled.replace(" ", "")));
  }

  private static String text(Paper paper) throws Exception {
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void plantedErrorShouldBeOneDigitOfOneAmount(Layout layout) throws Exception {
    PaperMaker maker = new PaperMaker(layout);
    Paper right = maker.make("right", 4);

    Paper wrong = maker.broken("wrong", "right", 4);

    assertThat(wrong.truth().path("planted_errors")).hasSize(1);
    assertThat(
            right.printed().keySet().stream()
                .filter(
                    leaf -> !Objects.equals(right.printed().get(leaf), wrong.printed().get(leaf))))
        .containsExactly(wrong.truth().path("planted_errors").path(0).path("pointer").asString());
  }
}
