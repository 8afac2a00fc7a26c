package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class PaperReaderTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final Page PAGE = Sheet.page(1, 1, "words");

  private static List<EraPart> endless() {
    throw new StackOverflowError();
  }

  private static List<EraPart> unlinked() {
    throw new NoClassDefFoundError("gone");
  }

  @Test
  void readShouldFailWithAFaultAtOnceWhenTheStackOverflows() {
    PaperReader.read(Flux.just(PAGE), page -> endless(), List::of)
        .as(StepVerifier::create)
        .expectError(TooIntricate.class)
        .verify(AT_ONCE);
    PaperReader.read(Flux.just(PAGE), page -> List.of(), PaperReaderTest::endless)
        .as(StepVerifier::create)
        .expectError(TooIntricate.class)
        .verify(AT_ONCE);
  }

  @Test
  void readShouldFailAtOnceWhenTheJvmCannotGoOn() {
    PaperReader.read(Flux.just(PAGE), page -> unlinked(), List::of)
        .as(StepVerifier::create)
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(NoClassDefFoundError.class))
        .verify(AT_ONCE);
  }
}
