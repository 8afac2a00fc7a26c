package io.remitstream.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** Who gets in, and what goes on with them. */
@GatewayTest
class CredentialTest {

  private static final String TICKET = "rst_4Hq9w2Zk7LmB1cXv8TnYpR";

  @LocalServerPort private int port;
  @Autowired private TestTime time;

  @BeforeEach
  void reset() {
    Api.reset();
  }

  @Test
  void filterShouldForwardTheTokenWhenTheKeyIsGood() {
    Caller.at(port, Examples.key('a')).get().uri("/v1/documents").exchange().expectStatus().isOk();

    assertThat(Api.calls())
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.header("Authorization").values())
                    .containsExactly("Bearer " + Examples.TOKEN));
    Api.server()
        .verify(
            postRequestedFor(urlEqualTo(Examples.EXCHANGE))
                .withRequestBody(matchingJsonPath("$.credential", equalTo(Examples.key('a')))));
  }

  @Test
  void filterShouldRefuseWhenThereIsNoCredential() {
    Caller.at(port)
        .get()
        .uri("/v1/documents")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"remitstream\"")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/unauthenticated")
        .jsonPath("$.status")
        .isEqualTo(401)
        .jsonPath("$.instance")
        .isEqualTo("/v1/documents")
        .jsonPath("$.requestId")
        .isNotEmpty();
    assertThat(Api.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer " + Examples.TOKEN,
        "Bearer rsk_short",
        "Bearer rsk_abc_def\t",
        "Basic cnNrX2E6Yg==",
        "rsk_aaaaaaaaaaaaaaaaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Bearer "
      })
  void filterShouldRefuseWithoutAskingWhenItIsNoKey(String header) {
    Api.server().resetRequests();

    Caller.at(port)
        .get()
        .uri("/v1/documents")
        .header(HttpHeaders.AUTHORIZATION, header.replace("abc_def", "abc-def"))
        .exchange()
        .expectStatus()
        .isUnauthorized();

    assertThat(Api.exchanges()).isZero();
    assertThat(Api.calls()).isEmpty();
  }

  @Test
  void filterShouldRefuseWithoutTellingWhyWhenTheKeyIsUnknown() {
    Caller.at(port, Api.UNKNOWN_KEY)
        .get()
        .uri("/v1/documents")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals(
            HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"remitstream\", error=\"invalid_token\"");
    assertThat(Api.calls()).isEmpty();
  }

  @Test
  void tokensShouldAskOnceWhenAKeyComesAgainWithinTheCache() {
    var caller = Caller.at(port, Examples.key('b'));

    caller.get().uri("/v1/documents").exchange().expectStatus().isOk();
    time.pass(Duration.ofSeconds(29));
    caller.get().uri("/v1/documents").exchange().expectStatus().isOk();

    assertThat(Api.exchanges()).isEqualTo(1);
  }

  @Test
  void tokensShouldRefuseARevokedKeyWhenTheCacheIsOver() {
    var caller = Caller.at(port, Examples.key('c'));
    caller.get().uri("/v1/documents").exchange().expectStatus().isOk();

    Api.exchanges(aResponse().withStatus(401));
    caller.get().uri("/v1/documents").exchange().expectStatus().isOk();
    time.pass(Duration.ofSeconds(31));

    caller.get().uri("/v1/documents").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void tokensShouldForgetATokenBeforeItExpires() {
    var soon = time.instant().plusSeconds(20);
    Api.exchanges(okJson("{\"token\":\"t\",\"expiresAt\":\"" + soon + "\"}"));
    var caller = Caller.at(port, Examples.key('d'));
    caller.get().uri("/v1/documents").exchange().expectStatus().isOk();

    time.pass(Duration.ofSeconds(11));
    caller.get().uri("/v1/documents").exchange().expectStatus().isOk();

    assertThat(Api.exchanges()).isEqualTo(2);
  }

  @Test
  void tokensShouldRememberARefusalOnlyForAMoment() {
    Api.exchanges(aResponse().withStatus(401));
    var caller = Caller.at(port, Examples.key('e'));
    caller.get().uri("/v1/documents").exchange().expectStatus().isUnauthorized();
    caller.get().uri("/v1/documents").exchange().expectStatus().isUnauthorized();
    assertThat(Api.exchanges()).isEqualTo(1);

    Api.reset();
    time.pass(Duration.ofSeconds(6));

    caller.get().uri("/v1/documents").exchange().expectStatus().isOk();
  }

  @Test
  void tokensShouldAskOnceWhenManyAskAtOnce() {
    Api.exchanges(okJson(Examples.granted()).withFixedDelay(300));
    var client =
        WebClient.builder()
            .baseUrl("http://127.0.0.1:" + port)
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + Examples.key('f'))
            .build();

    List<Integer> answers =
        Flux.range(0, 20)
            .flatMap(
                i ->
                    client
                        .get()
                        .uri("/v1/documents")
                        .retrieve()
                        .toBodilessEntity()
                        .map(answer -> answer.getStatusCode().value()),
                20)
            .collectList()
            .block(Duration.ofSeconds(10));

    assertThat(answers).hasSize(20).containsOnly(200);
    assertThat(Api.exchanges()).isEqualTo(1);
  }

  @Test
  void tokensShouldNotRememberATrouble() {
    Api.exchanges(aResponse().withStatus(500));
    var caller = Caller.at(port, Examples.key('g'));
    caller
        .get()
        .uri("/v1/documents")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .exists(HttpHeaders.RETRY_AFTER)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/unavailable");

    Api.reset();

    caller.get().uri("/v1/documents").exchange().expectStatus().isOk();
  }

  @Test
  void filterShouldKeepOutHeadersThatOnlyTheInsideMaySet() {
    Caller.at(port, Examples.key('h'))
        .get()
        .uri("/v1/documents")
        .header("X-Tenant", "019a9f00-0000-7000-8000-000000000001")
        .header("X-Tenant-Id", "019a9f00-0000-7000-8000-000000000001")
        .header("X-Remitstream-Scope", "documents:write")
        .header("X-Forwarded-For", "10.0.0.1")
        .header("X-HTTP-Method-Override", "DELETE")
        .header("Forwarded", "for=10.0.0.1")
        .header("Cookie", "session=1")
        .header("Idempotency-Key", "one")
        .exchange()
        .expectStatus()
        .isOk();

    var headers = Api.calls().getFirst().getHeaders();
    assertThat(headers.keys())
        .extracting(name -> name.toLowerCase(java.util.Locale.ROOT))
        .contains("idempotency-key", "x-request-id")
        .doesNotContain(
            "x-tenant",
            "x-tenant-id",
            "x-remitstream-scope",
            "x-forwarded-for",
            "x-http-method-override",
            "forwarded",
            "cookie");
  }

  @Test
  void ticketShouldBeExchangedEachTimeAndStayOutside(CapturedOutput output) {
    var caller = Caller.at(port);
    for (int i = 0; i < 2; i++) {
      caller
          .get()
          .uri(address("/v1/events?after=abc%2B&ticket=" + TICKET + "&limit=5"))
          .exchange()
          .expectStatus()
          .isOk();
    }

    assertThat(Api.exchanges()).isEqualTo(2);
    Api.server()
        .verify(
            postRequestedFor(urlEqualTo(Examples.EXCHANGE))
                .withRequestBody(matchingJsonPath("$.ticket", equalTo(TICKET))));
    assertThat(Api.calls())
        .hasSize(2)
        .allSatisfy(call -> assertThat(call.getUrl()).isEqualTo("/v1/events?after=abc%2B&limit=5"));
    await().untilAsserted(() -> assertThat(output.getAll()).contains("\"route\":\"events\""));
    assertThat(output.getAll()).doesNotContain(TICKET);
  }

  @Test
  void ticketShouldStayOutsideHoweverItsNameIsSpelled() {
    Caller.at(port, Examples.key('i'))
        .get()
        .uri(address("/v1/events?%74icket=" + TICKET))
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(Api.calls().getFirst().getUrl()).isEqualTo("/v1/events");
  }

  @Test
  void ticketShouldOpenNothingElse() {
    Caller.at(port)
        .get()
        .uri("/v1/documents?ticket=" + TICKET)
        .exchange()
        .expectStatus()
        .isUnauthorized();

    assertThat(Api.exchanges()).isZero();
  }

  @Test
  void contractShouldBeOpenToEverybody() {
    Caller.at(port).get().uri("/openapi/remitstream.yaml").exchange().expectStatus().isOk();

    assertThat(Api.exchanges()).isZero();
    assertThat(Api.calls().getFirst().containsHeader("Authorization")).isFalse();
  }

  /** An address that is sent as it is spelled. */
  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Their signature is the service's affair. */
  @ParameterizedTest
  @ValueSource(strings = {"/v1/receipts/sendgrid", "/v1/receipts/twilio?notification=1"})
  void receiptShouldPassWithoutACredentialWithItsBytesAndSignature(String path) {
    Caller.at(port)
        .post()
        .uri(path)
        .header("X-Twilio-Signature", "signed")
        .bodyValue("told")
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(Api.calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.getUrl()).isEqualTo(path);
              assertThat(call.getBodyAsString()).isEqualTo("told");
              assertThat(call.getHeader("X-Twilio-Signature")).isEqualTo("signed");
            });
    assertThat(Api.exchanges()).isZero();
    Caller.at(port).get().uri(path).exchange().expectStatus().isEqualTo(405);
    Caller.at(port).post().uri("/v1/receipts/other").exchange().expectStatus().isNotFound();
    Caller.at(port).get().uri("/v1/dev/outbox").exchange().expectStatus().isUnauthorized();
  }
}
