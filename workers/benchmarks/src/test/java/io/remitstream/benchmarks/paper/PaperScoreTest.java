package io.remitstream.benchmarks.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.layout.Layouts;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.score.ScoreTable;
import io.remitstream.benchmarks.paper.score.Scored;
import io.remitstream.benchmarks.paper.score.TruthFile;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PdfWords;
import io.remitstream.workers.extraction.paper.PaperReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

/** Floors of what the engine reads right, without a page reader's process. */
@Timeout(60)
class PaperScoreTest {

  private static final double TUNED = 0.995;

  /** Below the 0.999 of now; these documents gave 0.693 when nothing was tuned on them. */
  private static final double FURTHER = 0.99;

  /** Above the 0.884 that these documents gave when nothing was tuned on them. */
  private static final double FRESH = 0.97;

  /** Far above what these documents gave when nothing was tuned on them (0.6). */
  private static final double UNSEEN = 0.97;

  /** Of the leaves that the engine is sure of, in layouts that it reads badly, too. */
  private static final double SURE = 0.99;

  /** Above the 0.92 that these documents gave when nothing was tuned on them. */
  private static final double COMMON = 0.98;

  /** Above the 0.91 that these documents gave when nothing was tuned on them. */
  private static final double LATEST = 0.98;

  /** Far above the 0.8 that these documents gave when nothing was tuned on them. */
  private static final double WILD = 0.98;

  /** Above the 0.85 that these documents gave when nothing was tuned on them. */
  private static final double HELD_OUT = 0.97;

  /** Above the 0.73 that these documents gave when nothing was tuned on them. */
  private static final double KIN = 0.97;

  /** Far above the 0.82 that these documents gave when nothing was tuned on them. */
  private static final double PLAIN = 0.99;

  /** Without floors: what nothing was tuned on may be read as it is. */
  private static final EnumSet<Split> UNTUNED =
      EnumSet.of(Split.ORDINARY, Split.SEALED, Split.EVERYDAY);

  @Test
  void layoutsForTuningShouldBeRead() throws Exception {
    ScoreTable table = scored(Split.TUNING);

    assertThat(table.f1("text")).as(table.errors(3)).isGreaterThan(TUNED);
  }

  @Test
  void layoutsHeldOutAtFirstShouldBeRead() throws Exception {
    assertThat(scored(Split.FURTHER).f1("text")).isGreaterThan(FURTHER);
  }

  @Test
  void layoutsHeldOutAfterThoseShouldMostlyBeRead() throws Exception {
    assertThat(scored(Split.FRESH).f1("text")).isGreaterThan(FRESH);
  }

  @Test
  void layoutsHeldOutLastShouldMostlyBeRead() throws Exception {
    assertThat(scored(Split.UNSEEN).f1("text")).isGreaterThan(UNSEEN);
  }

  @Test
  void certaintyShouldBeHonestWhereLayoutsAreReadBadly() throws Exception {
    assertThat(scored(Split.UNSEEN).surePrecision("text")).isGreaterThan(SURE);
    assertThat(scored(Split.FRESH).surePrecision("text")).isGreaterThan(SURE);
    assertThat(scored(Split.HELD_OUT).surePrecision("text")).isGreaterThan(SURE);
  }

  @Test
  void otherPapersShouldBeNone() throws Exception {
    for (Split split : EnumSet.complementOf(UNTUNED)) {
      for (OtherPaper other : Layouts.others(split)) {
        assertThat(scored(Corpus.other(other)).typed()).as(other.kind()).isTrue();
      }
    }
  }

  @Test
  void layoutsThatCommonPayersPrintShouldMostlyBeRead() throws Exception {
    assertThat(scored(Split.COMMON).f1("text")).isGreaterThan(COMMON);
  }

  @Test
  void layoutsOfAnotherHandShouldMostlyBeRead() throws Exception {
    assertThat(scored(Split.HELD_OUT).f1("text")).isGreaterThan(HELD_OUT);
  }

  @Test
  void layoutsOfAnotherHandLastShouldMostlyBeRead() throws Exception {
    ScoreTable table = scored(Split.LATEST);

    assertThat(table.f1("text")).as(table.errors(3)).isGreaterThan(LATEST);
    assertThat(table.surePrecision("text")).isGreaterThan(SURE);
  }

  @Test
  void layoutsAfterWhatLargePayersPrintShouldMostlyBeRead() throws Exception {
    ScoreTable table = scored(Split.WILD);

    assertThat(table.f1("text")).as(table.errors(3)).isGreaterThan(WILD);
    assertThat(table.surePrecision("text")).isGreaterThan(SURE);
  }

  @Test
  void layoutsOfAThirdHandShouldMostlyBeRead() throws Exception {
    ScoreTable table = scored(Split.KIN);

    assertThat(table.f1("text")).as(table.errors(3)).isGreaterThan(KIN);
    assertThat(table.surePrecision("text")).isGreaterThan(SURE);
  }

  @Test
  void plainLayoutsOfAFourthHandShouldMostlyBeRead() throws Exception {
    ScoreTable table = scored(Split.PLAIN);

    assertThat(table.f1("text")).as(table.errors(3)).isGreaterThan(PLAIN);
    assertThat(table.surePrecision("text")).isGreaterThan(SURE);
  }

  private static ScoreTable scored(Split split) throws Exception {
    return scored(Layouts.of(split));
  }

  private static ScoreTable scored(List<Layout> layouts) throws Exception {
    List<Scored> documents = new ArrayList<>();
    for (Layout layout : layouts) {
      PaperMaker maker = new PaperMaker(layout);
      documents.add(scored(maker.make(layout.name() + "-11", 11)));
      documents.add(scored(maker.make(layout.name() + "-12", 12)));
    }
    return new ScoreTable(documents);
  }

  private static Scored scored(Paper paper) throws Exception {
    return PaperVerdict.of(paper.name(), TruthFile.of(paper.truth()), read(paper.pdf()));
  }

  private static List<EraPart> read(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PdfWords words = new PdfWords(document);
      List<Page> pages = new ArrayList<>();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        pages.add(words.read(number));
      }
      return new PaperReader()
          .read(Flux.fromIterable(pages))
          .collectList()
          .blockOptional()
          .orElseThrow();
    }
  }
}
