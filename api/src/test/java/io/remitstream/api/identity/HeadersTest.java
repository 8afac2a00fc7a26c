package io.remitstream.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import reactor.test.StepVerifier;

class HeadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer a.b-c_d", "bearer a.b-c_d", "BEARER  a.b-c_d "})
  void bearerShouldGiveWhatFollowsTheScheme(String header) {
    StepVerifier.create(Headers.bearer(with(header)))
        .assertNext(
            found ->
                assertThat(((BearerTokenAuthenticationToken) found).getToken())
                    .isEqualTo("a.b-c_d"))
        .verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "Bearer", "Bearer   ", "Basic a.b", "a.b-c_d"})
  void bearerShouldBeEmptyWithoutAToken(String header) {
    StepVerifier.create(Headers.bearer(with(header))).verifyComplete();
  }

  @Test
  void bearerShouldBeEmptyWithoutAHeader() {
    var none = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    StepVerifier.create(Headers.bearer(none)).verifyComplete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Any", "Authorization"})
  void everyHeaderShouldBeLookedAtThoughNobodyAsksForIt(String name) {
    var exchange =
        MockServerWebExchange.from(MockServerHttpRequest.get("/").header(name, "a\u0007"));
    StepVerifier.create(Headers.firewall().getFirewalledExchange(exchange))
        .verifyError(ServerExchangeRejectedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?a%0d=b", "/v1/%2e%2e/x", "/v1//x", "/v1;x=y"})
  void anAddressShouldBeRefusedThatNobodyMeansWell(String address) {
    var exchange =
        MockServerWebExchange.from(
            MockServerHttpRequest.method(HttpMethod.GET, URI.create(address)));
    StepVerifier.create(Headers.firewall().getFirewalledExchange(exchange))
        .verifyError(ServerExchangeRejectedException.class);
  }

  @Test
  void whatIsInOrderShouldPassAsItIs() {
    var exchange =
        MockServerWebExchange.from(MockServerHttpRequest.get("/v1/x?a=b").header("X-Any", "a"));
    StepVerifier.create(Headers.firewall().getFirewalledExchange(exchange))
        .expectNext(exchange)
        .verifyComplete();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a\tb", "é", "\uD83D\uDE00", "00-ab; c=\"d\""})
  void textShouldBeAllowed(@Nullable String value) {
    assertThat(Headers.isText(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0007", "a\r\nb", "\u0085", "\u0378", "x\uFFFF"})
  void controlsAndUnassignedLettersShouldNot(String value) {
    assertThat(Headers.isText(value)).isFalse();
  }

  private static MockServerWebExchange with(String authorization) {
    return MockServerWebExchange.from(
        MockServerHttpRequest.get("/").header(HttpHeaders.AUTHORIZATION, authorization));
  }
}
