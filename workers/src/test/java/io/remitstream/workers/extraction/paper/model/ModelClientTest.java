package io.remitstream.workers.extraction.paper.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.remitstream.streaming.fault.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.test.StepVerifier;

/** Against a recorded server: {@code __files/model/leaves.json} is an answer as one gave it. */
class ModelClientTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String CHARGE = "/remittances/0/claims/0/charge";
  private static final String PAID = "/remittances/0/claims/0/paid";

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(
              WireMockConfiguration.wireMockConfig()
                  .dynamicPort()
                  .usingFilesUnderClasspath("recorded"))
          .build();

  private static ModelClient client(Duration timeout) {
    var settings =
        new ModelSettings(
            URI.create(SERVER.baseUrl()),
            "reader",
            "secret",
            timeout,
            timeout,
            2,
            DataSize.ofKilobytes(64),
            4000);
    return new ModelClient(WebClient.builder(), settings);
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(urlEqualTo("/v1/chat/completions")).willReturn(answer));
  }

  private static ResponseDefinitionBuilder recorded() {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBodyFile("model/leaves.json");
  }

  private static StepVerifier.FirstStep<List<Proposal>> proposing(Duration timeout) {
    return client(timeout)
        .propose(List.of(Statement.page()), List.of(PAID, CHARGE))
        .as(StepVerifier::create);
  }

  @Test
  void proposeShouldGiveTheLeavesThatWereRead() {
    answers(recorded());

    proposing(TIMEOUT)
        .expectNext(
            List.of(
                new Proposal(CHARGE, "1748.27", "1,748.27", 1),
                new Proposal(PAID, "476.20", "476.20", 1)))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void proposeShouldSendWordsAsDataAndTheWantedLeaves() {
    answers(recorded());

    proposing(TIMEOUT).expectNextCount(1).expectComplete().verify(TIMEOUT);

    SERVER.verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions"))
            .withHeader("Authorization", equalTo("Bearer secret"))
            .withRequestBody(matchingJsonPath("$.model", equalTo("reader")))
            .withRequestBody(matchingJsonPath("$.temperature", equalTo("0")))
            .withRequestBody(matchingJsonPath("$.messages[?(@.role == 'system')].content"))
            .withRequestBody(
                matchingJsonPath("$.messages[1].content", containing("\"text\":\"1,748.27\"")))
            .withRequestBody(
                matchingJsonPath("$.response_format.json_schema.strict", equalTo("true"))));
  }

  @Test
  void proposeShouldBeUnavailableWhenTheServerFails() {
    answers(aResponse().withStatus(500));

    proposing(TIMEOUT).expectError(Unavailable.class).verify(TIMEOUT);
  }

  @Test
  void proposeShouldBeUnavailableWhenTheConnectionIsReset() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    proposing(TIMEOUT).expectError(Unavailable.class).verify(TIMEOUT);
  }

  @Test
  void proposeShouldBeUnavailableWhenTheAnswerIsLate() {
    answers(recorded().withFixedDelay(2_000));

    proposing(Duration.ofMillis(200)).expectError(Unavailable.class).verify(TIMEOUT);
  }

  @Test
  void proposeShouldBeUnavailableWhenTheAnswerIsOfAnotherShape() {
    answers(aResponse().withBody("{\"choices\":[{\"message\":{\"content\":\"I cannot.\"}}]}"));

    proposing(TIMEOUT).expectError(Unavailable.class).verify(TIMEOUT);
  }

  @Test
  void proposeShouldBeUnavailableWhenTheAnswerIsTooLarge() {
    answers(aResponse().withBody("x".repeat(100_000)));

    proposing(TIMEOUT).expectError(Unavailable.class).verify(TIMEOUT);
  }
}
