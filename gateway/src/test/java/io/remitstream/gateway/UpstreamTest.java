package io.remitstream.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.channel.AbortedException;

/** A service that is slow, broken or away. */
@GatewayTest
class UpstreamTest {

  private static final String CLAIMS = "/v1/documents/019a9f3e-7c1a-7b55-8f4e-2d6c1b0a9e77/claims";
  private static final int FAILURES_THAT_OPEN = 4;

  @LocalServerPort private int port;
  @Autowired private CircuitBreakerRegistry breakers;
  @Autowired private TestTime time;

  @BeforeEach
  void reset() {
    Api.reset();
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  private StatusAssertions claims() {
    return answer().expectStatus();
  }

  private WebTestClient.ResponseSpec answer() {
    return Caller.at(port, Examples.key('y')).get().uri(CLAIMS).exchange();
  }

  private static void serviceAnswers(ResponseDefinitionBuilder answer) {
    Api.server().stubFor(get(urlPathMatching(".*/claims")).willReturn(answer));
  }

  @Test
  void upstreamShouldGiveUpWhenTheAnswerTakesTooLong() {
    serviceAnswers(okJson("{}").withFixedDelay(20_000));

    answer()
        .expectStatus()
        .isEqualTo(504)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/gateway-timeout")
        .jsonPath("$.instance")
        .isEqualTo("/v1/documents/{documentId}/claims");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
  void upstreamShouldSaySoWhenTheServiceBreaksOff(Fault fault) {
    serviceAnswers(aResponse().withFault(fault));

    answer()
        .expectStatus()
        .isEqualTo(502)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/bad-gateway");
  }

  @Test
  void breakerShouldOpenForItsRouteOnlyAndCloseAgain() {
    serviceAnswers(aResponse().withStatus(503).withHeader("Retry-After", "7"));
    for (int i = 0; i < FAILURES_THAT_OPEN; i++) {
      answer()
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .valueEquals(HttpHeaders.RETRY_AFTER, "7");
    }
    serviceAnswers(okJson("{}"));
    int before = Api.calls().size();

    answer()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "5")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/unavailable");
    assertThat(Api.calls()).hasSize(before);
    Caller.at(port, Examples.key('y')).get().uri("/v1/documents").exchange().expectStatus().isOk();

    time.pass(Duration.ofSeconds(6));
    claims().isOk();
    assertThat(breakers.circuitBreaker("claims").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void breakerShouldStayClosedWhenRequestsAreToBlame() {
    serviceAnswers(aResponse().withStatus(400));
    for (int i = 0; i < 2 * FAILURES_THAT_OPEN; i++) {
      claims().isBadRequest();
    }
    serviceAnswers(aResponse().withStatus(500));
    for (int i = 0; i < 2 * FAILURES_THAT_OPEN; i++) {
      claims().isEqualTo(500);
    }

    assertThat(breakers.circuitBreaker("claims").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  /** Of a service of several instances one that goes must not keep its clients from the others. */
  @Test
  void breakerShouldStayClosedWhenConnectionsBreak() {
    serviceAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    for (int i = 0; i < 2 * FAILURES_THAT_OPEN; i++) {
      claims().isEqualTo(502);
    }
    serviceAnswers(okJson("{}"));

    claims().isOk();
  }

  /** A connection that has gone before anything was sent on it fails in a way of its own. */
  @Test
  void breakerShouldStayClosedWhenPooledConnectionsHaveGone() {
    CircuitBreaker breaker = breakers.circuitBreaker("events");
    for (int i = 0; i < 2 * FAILURES_THAT_OPEN; i++) {
      breaker.onError(1, TimeUnit.MILLISECONDS, AbortedException.beforeSend());
    }

    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }
}
