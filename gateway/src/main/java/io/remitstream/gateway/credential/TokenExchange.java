package io.remitstream.gateway.credential;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.remitstream.gateway.credential.Exchanged.Granted;
import io.remitstream.gateway.credential.Exchanged.Refused;
import io.remitstream.gateway.problem.Refusal;
import io.remitstream.gateway.request.RequestId;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks the service for the token that a credential stands for. */
final class TokenExchange {

  private static final String PATH = "/internal/exchange";

  private final WebClient api;
  private final CircuitBreaker breaker;
  private final Duration timeout;

  TokenExchange(WebClient api, CircuitBreaker breaker, Duration timeout) {
    this.api = api;
    this.breaker = breaker;
    this.timeout = timeout;
  }

  /** Fails with a {@link Refusal} (503) where there is no answer in time. */
  Mono<Exchanged> exchange(Credential credential, String requestId) {
    return api.post()
        .uri(PATH)
        .header(RequestId.HEADER, requestId)
        .bodyValue(credential.request())
        .exchangeToMono(TokenExchange::outcome)
        .timeout(timeout)
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorMap(this::refusal);
  }

  private static Mono<Exchanged> outcome(ClientResponse answer) {
    if (answer.statusCode().isSameCodeAs(HttpStatus.OK)) {
      return answer.bodyToMono(Granted.class).cast(Exchanged.class);
    }
    if (answer.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      return answer.releaseBody().thenReturn(new Refused());
    }
    return answer.createError();
  }

  private Refusal refusal(Throwable fault) {
    return Refusal.unavailable(
        fault instanceof CallNotPermittedException
            ? Duration.ofMillis(
                breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1))
            : Duration.ofSeconds(1));
  }
}
