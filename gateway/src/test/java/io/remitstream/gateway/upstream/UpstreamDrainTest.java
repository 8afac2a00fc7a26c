package io.remitstream.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.remitstream.gateway.problem.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a stopping gateway calls with goes before its last requests do. */
class UpstreamDrainTest {

  private final Drain drain = new Drain();
  private final Upstream upstream =
      new Upstream(CircuitBreaker.ofDefaults("events"), Duration.ofSeconds(1), drain);

  @Test
  void faultShouldSendTheClientElsewhereWhenTheGatewayStops() {
    drain.start();
    drain.stop();

    call()
        .expectErrorMatches(
            fault ->
                fault instanceof Refusal refusal
                    && refusal.status() == HttpStatus.SERVICE_UNAVAILABLE)
        .verify();
  }

  @Test
  void faultShouldStayAFaultWhileTheGatewayRuns() {
    drain.start();

    call().expectError(IllegalStateException.class).verify();
  }

  private StepVerifier.FirstStep<Void> call() {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/v1/events"));
    return upstream
        .filter(exchange, next -> Mono.error(new IllegalStateException("closed")))
        .as(StepVerifier::create);
  }
}
