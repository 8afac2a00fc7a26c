package io.remitstream.workers.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remitstream.workers.extraction.Files835;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.util.DefaultPayload;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Extractions under way when the workers are told to stop. */
@Timeout(60)
class ExtractDrainTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final byte[] FILE = Files835.balanced();
  private static final byte[] HALF = Arrays.copyOf(FILE, FILE.length / 2);
  private static final byte[] REST = Arrays.copyOfRange(FILE, FILE.length / 2, FILE.length);

  @Test
  void extractionShouldFinishAndOthersEndAsGoingAwayWhenTheServiceStops() {
    try (var tokens = new TestTokens();
        var workers = TestWorkers.start(tokens, "remitstream.workers.rsocket.drain=2s")) {
      RSocket socket = TestWorkers.connect(workers);
      Sinks.Many<byte[]> rest = Sinks.many().unicast().onBackpressureBuffer();
      var finished = extract(socket, tokens, rest.asFlux()).count().toFuture();
      var endless = extract(socket, tokens, Flux.never()).then().toFuture();
      await().atMost(TIMEOUT).until(() -> workers.getBean(Places.class).taken() == 2);

      CompletableFuture<Void> closed = close(workers);
      await().atMost(TIMEOUT).untilAsserted(() -> assertGoingAway(socket, tokens));
      rest.tryEmitNext(REST).orThrow();
      rest.tryEmitComplete().orThrow();

      assertThat(finished).succeedsWithin(TIMEOUT).isEqualTo(4L);
      assertThat(endless)
          .failsWithin(TIMEOUT)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(ApplicationErrorException.class)
          .withMessageContaining("/problems/going-away\"");
      assertThat(closed).succeedsWithin(TIMEOUT);
      socket.dispose();
    }
  }

  private static CompletableFuture<Void> close(AnnotationConfigApplicationContext workers) {
    return CompletableFuture.runAsync(workers::close);
  }

  private static void assertGoingAway(RSocket socket, TestTokens tokens) {
    StepVerifier.create(extract(socket, tokens, Flux.just(REST)))
        .thenConsumeWhile(item -> true)
        .expectErrorMatches(
            error -> String.valueOf(error.getMessage()).contains("/problems/going-away\""))
        .verify(TIMEOUT);
  }

  private static Flux<Payload> extract(RSocket socket, TestTokens tokens, Flux<byte[]> rest) {
    return socket.requestChannel(
        rest.map(DefaultPayload::create)
            .startWith(TestWorkers.first("extract", tokens.good(), HALF)));
  }
}
