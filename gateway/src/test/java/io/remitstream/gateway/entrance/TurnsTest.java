package io.remitstream.gateway.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.gateway.GatewaySettings;
import io.remitstream.gateway.problem.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Two reads at once, one more that waits, for a second at most. */
class TurnsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Turns turns =
      new Turns(new GatewaySettings.Reads(2, 1, Duration.ofSeconds(1)), meters);
  private final List<ServerWebExchange> inside = new ArrayList<>();
  private final Sinks.Empty<Void> answer = Sinks.empty();

  @Test
  void readShouldWaitUntilTheHeadOfAnothersAnswerIsOut() {
    read();
    read();
    read();
    assertThat(inside).hasSize(2);
    assertThat(gauge("gateway.reads.active")).isEqualTo(2);
    assertThat(gauge("gateway.reads.waiting")).isEqualTo(1);

    inside.getFirst().getResponse().setComplete().as(StepVerifier::create).verifyComplete();

    assertThat(inside).hasSize(3);
    assertThat(gauge("gateway.reads.waiting")).isZero();
  }

  @Test
  void turnShouldBeGivenBackOnceWhenAReadIsOver() {
    read();
    inside.getFirst().getResponse().setComplete().as(StepVerifier::create).verifyComplete();
    answer.tryEmitEmpty();

    assertThat(gauge("gateway.reads.active")).isZero();
  }

  @Test
  void turnShouldBeGivenBackWhenItsReaderGoesAway() {
    var gone = read();
    read();
    read();

    gone.dispose();

    assertThat(inside).hasSize(3);
  }

  @Test
  void placeInTheRowShouldBeGivenUpWhenItsReaderGoesAway() {
    read();
    read();
    read().dispose();

    read();

    assertThat(gauge("gateway.reads.waiting")).isEqualTo(1);
  }

  @Test
  void readShouldBeRefusedWhenTheRowIsFull() {
    read();
    read();
    read();

    call(Entrance.DOCUMENT, bare()).as(StepVerifier::create).verifyErrorSatisfies(this::isBusy);
  }

  @Test
  void readShouldBeRefusedWhenItHasWaitedTooLong() {
    StepVerifier.withVirtualTime(
            () -> {
              read();
              read();
              return call(Entrance.DOCUMENT, bare());
            })
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(999))
        .thenAwait(Duration.ofMillis(1))
        .verifyErrorSatisfies(this::isBusy);
  }

  @Test
  void othersShouldNotWaitForReadsOfThisEntrance() {
    read();
    read();

    call(Entrance.CLAIMS, bare()).subscribe();
    call(Entrance.DOCUMENT, MockServerHttpRequest.delete("/").build()).subscribe();
    call(
            Entrance.DOCUMENT,
            MockServerHttpRequest.method(HttpMethod.GET, "/")
                .header("Content-Length", "2")
                .body("{}"))
        .subscribe();
    call(Entrance.LIVE, bare()).subscribe();

    assertThat(inside).hasSize(6);
  }

  private Disposable read() {
    return call(Entrance.DOCUMENT, bare()).subscribe();
  }

  private static MockServerHttpRequest bare() {
    return MockServerHttpRequest.get("/").build();
  }

  private Mono<Void> call(Entrance entrance, MockServerHttpRequest request) {
    var exchange = MockServerWebExchange.from(request);
    entrance.choose(exchange);
    return turns.filter(exchange, this::enter);
  }

  private Mono<Void> enter(ServerWebExchange exchange) {
    inside.add(exchange);
    return answer.asMono();
  }

  private double gauge(String name) {
    return meters.get(name).tag("entrance", Entrance.DOCUMENT.id()).gauge().value();
  }

  private void isBusy(Throwable fault) {
    assertThat(fault).isInstanceOf(Refusal.class);
    assertThat(((Refusal) fault).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
  }
}
