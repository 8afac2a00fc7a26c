package io.remitstream.workers.extraction.page.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.NoSuchPage;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageFailure;
import io.remitstream.workers.extraction.page.PageKind;
import io.remitstream.workers.extraction.page.PageSource;
import io.remitstream.workers.extraction.page.PasswordNeeded;
import io.remitstream.workers.extraction.page.TooManyPages;
import io.remitstream.workers.extraction.page.UnreadablePages;
import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.page.WrongPassword;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Documents of pages through a reader of its own process. */
class PageReadingTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(90);
  private static final int CHUNK = 10_000;
  private static final double NEAR = 3;

  private static final Scheduler SCHEDULER = Schedulers.newBoundedElastic(4, 100, "pages");
  private static final PageReaderLifecycle READERS =
      new PageReaderLifecycle(
          TestSettings.of(Duration.ofSeconds(30), DataSize.ofMegabytes(16)),
          SCHEDULER,
          new SimpleMeterRegistry());
  private static final PageSource SOURCE = READERS.source();

  @AfterAll
  static void end() {
    READERS.destroy();
    SCHEDULER.dispose();
  }

  @Test
  void textShouldBeReadWithItsPlaces() {
    List<Page> pages = read(TestPages.text(), PageKind.PDF);

    assertThat(pages).singleElement().extracting(Page::method).isEqualTo(Method.TEXT);
    Word first = wordOf(pages.getFirst(), "Remittance");
    assertThat(first.box().x0()).isCloseTo(TestPages.LEFT, within(NEAR));
    assertThat(first.baseline()).isCloseTo(TestPages.FIRST_BASELINE, within(NEAR));
  }

  @Test
  void scanOnItsSideShouldBeReadUpright() {
    BufferedImage side = TestPages.onItsSide(TestPages.picture(200, ImageType.GRAY));

    Page page = read(TestPages.scan(side, 200), PageKind.PDF).getFirst();

    assertThat(page.method()).isEqualTo(Method.OCR);
    assertThat(page.width()).isCloseTo(612, within(NEAR));
    assertThat(textOf(page)).contains("1,748.27", "1,210.55", "968.44", "265.30", "1,112.44");
    assertThat(wordOf(page, "1,748.27").box().y0()).isBetween(130.0, 150.0);
  }

  @Test
  void faxShouldBeReadPageByPage() throws IOException {
    BufferedImage straight = TestPages.picture(200, ImageType.BINARY);
    BufferedImage askew = TestPages.askew(straight, 2);

    List<Page> pages = read(TestPages.fax(straight, askew), PageKind.IMAGE);

    assertThat(pages).hasSize(2);
    assertThat(textOf(pages.get(0))).contains("1,748.27", "265.30", "1,112.44");
    assertThat(textOf(pages.get(1))).contains("1,748.27", "265.30", "1,112.44");
    Page level = pages.get(1);
    assertThat(wordOf(level, "Lindqvist").baseline())
        .isCloseTo(wordOf(level, "968.44").baseline(), within(NEAR));
  }

  @Test
  void lockedDocumentShouldAskForItsPassword() {
    byte[] locked = TestPages.locked("open sesame");

    pages(locked, PageKind.PDF, null)
        .as(StepVerifier::create)
        .expectError(PasswordNeeded.class)
        .verify(TIMEOUT);
    pages(locked, PageKind.PDF, "guess")
        .as(StepVerifier::create)
        .expectError(WrongPassword.class)
        .verify(TIMEOUT);
    pages(locked, PageKind.PDF, "open sesame")
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void documentShouldBeRefusedWhenItHasTooManyPages() {
    pages(TestPages.empty(5001), PageKind.PDF, null)
        .as(StepVerifier::create)
        .expectError(TooManyPages.class)
        .verify(TIMEOUT);
  }

  @Test
  void pageShouldFailAloneWhenItsPictureIsTooLarge() {
    byte[] bomb =
        TestPages.pdf(
            document -> {
              TestPages.addText(document);
              TestPages.addPixels(document, 30_000);
            });

    assertThat(read(bomb, PageKind.PDF))
        .extracting(Page::failure)
        .containsExactly(null, PageFailure.TOO_LARGE);
  }

  @Test
  void documentShouldBeUnreadableWhenItIsSomethingElse() {
    byte[] text = "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII);

    for (PageKind kind : PageKind.values()) {
      pages(text, kind, null)
          .as(StepVerifier::create)
          .expectError(UnreadablePages.class)
          .verify(TIMEOUT);
    }
  }

  @Test
  void pageShouldBeShownAsItsBoxesLie() throws IOException {
    BufferedImage shown = show(TestPages.text(), 1);

    assertThat(shown.getWidth()).isBetween(1274, 1275);
    assertThat(shown.getHeight()).isBetween(1649, 1650);
    SOURCE
        .png(bytes(TestPages.text()), PageKind.PDF, null, 2)
        .as(StepVerifier::create)
        .expectError(NoSuchPage.class)
        .verify(TIMEOUT);
  }

  private static BufferedImage show(byte[] file, int page) throws IOException {
    byte[] png =
        Objects.requireNonNull(SOURCE.png(bytes(file), PageKind.PDF, null, page).block(TIMEOUT));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static List<Page> read(byte[] file, PageKind kind) {
    return Objects.requireNonNull(pages(file, kind, null).collectList().block(TIMEOUT));
  }

  private static Flux<Page> pages(byte[] file, PageKind kind, @Nullable String password) {
    return SOURCE.pages(bytes(file), kind, password);
  }

  private static Flux<ByteBuffer> bytes(byte[] file) {
    int chunks = (file.length + CHUNK - 1) / CHUNK;
    return Flux.range(0, chunks)
        .map(i -> ByteBuffer.wrap(file, i * CHUNK, Math.min(CHUNK, file.length - i * CHUNK)));
  }

  private static Word wordOf(Page page, String text) {
    return page.words().stream().filter(word -> word.text().equals(text)).findFirst().orElseThrow();
  }

  private static List<String> textOf(Page page) {
    return page.words().stream().map(Word::text).toList();
  }
}
