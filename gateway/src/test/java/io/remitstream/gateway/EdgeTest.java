package io.remitstream.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** What holds for every request, whoever makes it. */
@GatewayTest
class EdgeTest {

  private static final String DOCUMENT = "/v1/documents/019a9f3e-7c1a-7b55-8f4e-2d6c1b0a9e77";

  @LocalServerPort private int port;
  @LocalManagementPort private int management;

  @BeforeEach
  void reset() {
    Api.reset();
  }

  private WebTestClient caller() {
    return Caller.at(port, Examples.key('x'));
  }

  @Test
  void requestIdShouldBeTheCallersWhenItIsWellFormed() {
    caller()
        .get()
        .uri("/v1/documents")
        .header("X-Request-Id", "mine_1-Z")
        .exchange()
        .expectHeader()
        .valueEquals("X-Request-Id", "mine_1-Z");

    assertThat(Api.calls().getFirst().header("X-Request-Id").values()).containsExactly("mine_1-Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "with space",
        "semi;colon",
        "x\u00e9",
        "0123456789012345678901234567890123456789012345678901234567890123456789"
      })
  void requestIdShouldBeNewWhenTheCallersIsNotWellFormed(String given) {
    String id =
        caller()
            .get()
            .uri("/v1/documents")
            .header("X-Request-Id", given)
            .exchange()
            .returnResult(Void.class)
            .getResponseHeaders()
            .getFirst("X-Request-Id");

    assertThat(UUID.fromString(String.valueOf(id)).version()).isEqualTo(7);
    assertThat(Api.calls().getFirst().header("X-Request-Id").values()).containsExactly(id);
  }

  @Test
  void requestIdShouldStandOnceOnAnAnswerThatHasOneAlready() {
    Api.server()
        .stubFor(
            get(urlPathEqualTo("/v1/documents"))
                .willReturn(
                    okJson("{}").withHeader("X-Request-Id", "mine").withHeader("Server", "x")));

    caller()
        .get()
        .uri("/v1/documents")
        .header("X-Request-Id", "mine")
        .exchange()
        .expectHeader()
        .valueEquals("X-Request-Id", "mine")
        .expectHeader()
        .doesNotExist("Server");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/documents", "/nowhere"})
  void securityHeadersShouldStandOnAnswersAndRefusals(String path) {
    caller()
        .get()
        .uri(path)
        .exchange()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectHeader()
        .valueEquals(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
        .expectHeader()
        .valueEquals("Referrer-Policy", "no-referrer")
        .expectHeader()
        .exists("Strict-Transport-Security")
        .expectHeader()
        .exists("X-Request-Id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nowhere",
        "/internal/exchange",
        "/internal/jwks",
        "/v1/internal",
        "/v1/documents/..%2f..%2finternal%2fjwks",
        "/v1/documents/%2e%2e/claims",
        "/v1/documents/../documents",
        "/v1//documents",
        "/v1/documents;a=b",
        "/v1/documents/",
        "/openapi/../internal/jwks",
        "/actuator/health",
        "/actuator/gateway/routes"
      })
  void entranceShouldNotBeThereWhenTheContractDoesNotNameIt(String path) {
    caller()
        .get()
        .uri(address(path))
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/not-found");

    assertThat(Api.calls()).isEmpty();
  }

  @Test
  void entranceShouldTellItsMethodsWhenItIsCalledByAnother() {
    caller()
        .method(HttpMethod.PUT)
        .uri("/v1/documents")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .valueEquals(HttpHeaders.ALLOW, "GET, POST")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/method-not-allowed");
  }

  @Test
  void bodyShouldBeRefusedBeforeItIsSentWhenItsLengthIsTooMuch() throws IOException {
    assertThat(raw(announced("/v1/documents", 1024 * 1024 + 1)))
        .startsWith("HTTP/1.1 413 ")
        .containsIgnoringCase("connection: close")
        .contains("https://remitstream.io/problems/too-large")
        .contains("The body exceeds the limit (expected: at most 1048576 bytes).");

    assertThat(Api.calls()).isEmpty();
  }

  @Test
  void bodyShouldBeRefusedWhileItStreamsWhenItGrowsTooMuch() {
    var oneByteTooMany =
        Flux.concat(
            chunks(16), Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[1])));

    caller()
        .post()
        .uri("/v1/documents")
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(BodyInserters.fromDataBuffers(oneByteTooMany))
        .exchange()
        .expectStatus()
        .isEqualTo(413);
  }

  @Test
  void bodyShouldBeKeptSmallWhereNoneIsExpected() throws IOException {
    assertThat(raw(announced("/v1/tickets", 64 * 1024 + 1))).startsWith("HTTP/1.1 413 ");
  }

  /** The head of a request alone: who is refused by it need not send the body. */
  private static String announced(String path, int length) {
    return """
    POST %s HTTP/1.1
    Host: x
    Authorization: Bearer %s
    Content-Type: application/octet-stream
    Content-Length: %d

    """
        .formatted(path, Examples.key('x'), length)
        .replace("\n", "\r\n");
  }

  private static Flux<DataBuffer> chunks(int count) {
    byte[] chunk = new byte[64 * 1024];
    return Flux.range(0, count).map(i -> DefaultDataBufferFactory.sharedInstance.wrap(chunk));
  }

  @Test
  void headersShouldBeRefusedWhenTheyAreTooMuch(CapturedOutput output) throws IOException {
    String answer =
        raw(
            "GET /v1/documents HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + "s".repeat(20_000)
                + "\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 431 ")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("x-content-type-options: nosniff")
        .containsIgnoringCase("x-request-id: ")
        .contains("https://remitstream.io/problems/headers-too-large");
    assertThat(output.getAll()).doesNotContain("ssssssss");
  }

  @Test
  void addressShouldBeRefusedWhenItIsTooLong(CapturedOutput output) throws IOException {
    String answer =
        raw("GET /v1/events?ticket=" + "t".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 414 ")
        .contains("https://remitstream.io/problems/uri-too-long");
    assertThat(output.getAll()).doesNotContain("tttttttt");
  }

  @Test
  void bytesShouldBeRefusedWhenTheyAreNoHttp() throws IOException {
    assertThat(
            raw(
                "GET /v1/documents HTTP/1.1\r\n"
                    + "Host: x\r\n"
                    + "Content-Length: 1\r\n"
                    + "Content-Length: 2\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void pageShouldCallWhenItsOriginIsSet() {
    Caller.at(port)
        .options()
        .uri("/v1/documents")
        .header(HttpHeaders.ORIGIN, "https://app.example.org")
        .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization,idempotency-key")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://app.example.org")
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
  }

  @Test
  void pageShouldReadARefusalWhenItsOriginIsSet() {
    Caller.at(port)
        .get()
        .uri("/v1/documents")
        .header(HttpHeaders.ORIGIN, "https://app.example.org")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://app.example.org");
  }

  @Test
  void pageShouldBeRefusedWhenItsOriginIsNotSet() {
    caller()
        .get()
        .uri("/v1/documents")
        .header(HttpHeaders.ORIGIN, "https://evil.example.org")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/foreign-origin");
    assertThat(Api.calls()).isEmpty();
  }

  @Test
  void logShouldTellTheRouteAndNothingThatIdentifies(CapturedOutput output) {
    caller()
        .get()
        .uri(DOCUMENT + "?cursor=SECRETCURSOR")
        .header("X-Request-Id", "logged-one")
        .exchange()
        .expectStatus()
        .isOk();

    await()
        .untilAsserted(
            () ->
                assertThat(output.getAll().lines().filter(line -> line.contains("logged-one")))
                    .singleElement()
                    .asString()
                    .contains(
                        "\"method\":\"GET\"",
                        "\"route\":\"document\"",
                        "\"status\":200",
                        "\"durationMs\":")
                    .containsPattern("\"traceId\":\"[0-9a-f]{32}\""));
    assertThat(output.getAll())
        .doesNotContain("019a9f3e", "SECRETCURSOR", Examples.key('x'), Examples.TOKEN);
  }

  @Test
  void actuatorShouldShowHealthAndMetricsOnlyAndElsewhere() {
    var inside = Caller.at(management);

    inside.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    inside.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    inside
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(
            metrics ->
                assertThat(metrics)
                    .contains(
                        "resilience4j_circuitbreaker_state",
                        "cache_gets_total",
                        "http_request_duration_seconds_count"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway/routes",
        "gateway/refresh",
        "env",
        "beans",
        "heapdump",
        "loggers",
        "metrics",
        "refresh"
      })
  void actuatorShouldBeClosedForTheRest(String endpoint) {
    Caller.at(management).get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
  }

  @Test
  void answerShouldPassAsItIs() {
    Api.server()
        .stubFor(
            get(urlPathMatching("/v1/documents/.*"))
                .willReturn(
                    aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(
                            "{\"type\":\"https://remitstream.io/problems/document-not-found\"}")));

    caller()
        .get()
        .uri(DOCUMENT)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .json("{\"type\":\"https://remitstream.io/problems/document-not-found\"}");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
