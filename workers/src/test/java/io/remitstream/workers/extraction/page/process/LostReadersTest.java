package io.remitstream.workers.extraction.page.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageFailure;
import io.remitstream.workers.extraction.page.PageKind;
import io.remitstream.workers.extraction.page.TooManyBytes;
import io.remitstream.workers.extraction.page.UnreadablePages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What becomes of a document whose pages hang or kill what reads them. */
class LostReadersTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PAGE = Duration.ofSeconds(2);

  private final Scheduler scheduler = Schedulers.newBoundedElastic(4, 100, "pages");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PageReaderSettings settings = TestSettings.of(PAGE, DataSize.ofBytes(100));
  private final PageReaderLifecycle readers =
      new PageReaderLifecycle(
          ReaderCommand.of(settings, StubReader.class.getName()), settings, scheduler, registry);

  @AfterEach
  void end() {
    readers.destroy();
    scheduler.dispose();
  }

  @Test
  void otherPagesShouldBeReadWhenOneKillsItsReader() {
    pages("...d..")
        .map(page -> page.number() + ":" + page.failure())
        .as(StepVerifier::create)
        .expectNext("1:null", "2:null", "3:BROKE_THE_READER", "4:null", "5:null")
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void otherPagesShouldBeReadWhenOneHangs() {
    pages("..h.")
        .map(page -> page.number() + ":" + page.failure())
        .as(StepVerifier::create)
        .expectNext("1:null", "2:TIMED_OUT", "3:null")
        .expectComplete()
        .verify(TIMEOUT);
    assertThat(
            registry.get("remitstream.pages.failed").tag("reason", "timed_out").counter().count())
        .isEqualTo(1);
  }

  @Test
  void documentShouldBeUnreadableWhenOpeningKillsTheReader() {
    pages("d.").as(StepVerifier::create).expectError(UnreadablePages.class).verify(TIMEOUT);
  }

  @Test
  void documentShouldBeUnreadableWhenItsFirstPagesAreLost() {
    pages(".dddddd")
        .map(Page::failure)
        .as(StepVerifier::create)
        .expectNext(PageFailure.BROKE_THE_READER, PageFailure.BROKE_THE_READER)
        .expectError(UnreadablePages.class)
        .verify(TIMEOUT);
  }

  @Test
  void documentShouldBeRefusedWhenItIsTooLarge() {
    pages(".".repeat(101)).as(StepVerifier::create).expectError(TooManyBytes.class).verify(TIMEOUT);
  }

  @Test
  void readerShouldServeTheNextDocumentWhenOneIsCancelled() {
    pages("..h")
        .take(1)
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);

    pages("..").as(StepVerifier::create).expectNextCount(1).expectComplete().verify(TIMEOUT);
  }

  @Test
  void readersShouldEndWhenTheirOwnerDoes() {
    pages("..").as(StepVerifier::create).expectNextCount(1).expectComplete().verify(TIMEOUT);
    assertThat(registry.get("remitstream.page.readers").gauge().value()).isEqualTo(1);

    readers.destroy();

    assertThat(registry.get("remitstream.page.readers").gauge().value()).isZero();
  }

  private Flux<Page> pages(String document) {
    ByteBuffer bytes = ByteBuffer.wrap(document.getBytes(StandardCharsets.US_ASCII));
    return readers.source().pages(Flux.just(bytes), PageKind.PDF, null);
  }
}
