package io.remitstream.workers.extraction.paper.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Against answers as a server gave them, recorded in {@code __files/model}. */
class ModelExtractionTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(
              WireMockConfiguration.wireMockConfig()
                  .dynamicPort()
                  .usingFilesUnderClasspath("recorded"))
          .build();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private List<EraPart> read(List<EraPart> engine, int words) {
    var settings =
        new ModelSettings(
            URI.create(SERVER.baseUrl()),
            "reader",
            null,
            TIMEOUT,
            TIMEOUT,
            2,
            DataSize.ofKilobytes(64),
            words);
    var extraction =
        new ModelExtraction(
            pages -> Voucher.reading(pages, engine),
            new ModelClient(WebClient.builder(), settings),
            settings,
            0.8,
            meters,
            Schedulers.parallel());
    return extraction.read(Flux.just(Voucher.page())).collectList().blockOptional().orElseThrow();
  }

  private List<EraPart> read(List<EraPart> engine) {
    return read(engine, 1000);
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(urlEqualTo("/v1/chat/completions")).willReturn(answer));
  }

  private static ResponseDefinitionBuilder recorded(String file) {
    return aResponse().withHeader("Content-Type", "application/json").withBodyFile("model/" + file);
  }

  private static <T extends EraPart> T only(List<EraPart> parts, Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static FieldEvidence evidence(List<EraPart> parts, String pointer) {
    return parts.stream()
        .filter(FieldsRead.class::isInstance)
        .map(part -> ((FieldsRead) part).fields().get(pointer))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private double counted(String meter, String outcome) {
    return meters.counter(meter, "outcome", outcome).count();
  }

  @Test
  void readShouldTakeOverWhatStandsOnThePage() {
    answers(recorded("voucher.json"));

    List<EraPart> parts = read(Voucher.read());

    assertThat(only(parts, RemittanceOpened.class).header().payee().name())
        .isEqualTo("Harbor Clinic");
    assertThat(only(parts, RemittanceOpened.class).header().payment().date())
        .isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(only(parts, ClaimRead.class).claim().paid()).isEqualTo(Money.of("120.00"));
    assertThat(counted("remitstream.model.leaves", "taken")).isEqualTo(3);
  }

  @Test
  void readShouldTellWhereALeafStandsAndLetTheEquationsJudgeIt() {
    answers(recorded("voucher.json"));

    List<EraPart> parts = read(Voucher.read());

    FieldEvidence paid = evidence(parts, Voucher.PAID);
    assertThat(paid.method()).isEqualTo(Method.MODEL);
    assertThat(paid.text()).isEqualTo("Paid 120.00");
    assertThat(paid.confidence()).isGreaterThan(0.9);
    assertThat(evidence(parts, Voucher.PAYEE).confidence()).isLessThan(0.8);
  }

  @Test
  void readShouldDropTheFindingThatNoLongerHolds() {
    answers(recorded("voucher.json"));

    List<EraPart> parts = read(Voucher.read());

    assertThat(parts).noneMatch(FindingRaised.class::isInstance);
    assertThat(only(parts, RemittanceClosed.class).balanced()).isTrue();
    assertThat(only(parts, RemittanceClosed.class).paid()).isEqualTo(Money.of("120.00"));
    assertThat(only(parts, DocumentEnded.class))
        .isEqualTo(new DocumentEnded(Outcome.PROCESSED, 1, 1, 0, 0));
  }

  /** No such words, another value than its quote, a worse one, one nobody asked for. */
  @Test
  void readShouldRefuseWhatIsMadeUp() {
    answers(recorded("made-up.json"));

    assertThat(read(Voucher.read())).isEqualTo(Voucher.read());
    assertThat(counted("remitstream.model.leaves", "taken")).isZero();
    assertThat(counted("remitstream.model.leaves", "refused")).isEqualTo(6);
  }

  @Test
  void readShouldLeaveTheEnginesReadingWhenTheModelFails() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(read(Voucher.read())).isEqualTo(Voucher.read());
    assertThat(counted("remitstream.model.questions", "failed")).isEqualTo(1);
  }

  @Test
  void readShouldLeaveTheEnginesReadingWhenTheAnswerIsOfAnotherShape() {
    answers(
        aResponse()
            .withBody("{\"choices\":[{\"message\":{\"content\":\"{\\\"leaves\\\":[{}]}\"}}]}"));

    assertThat(read(Voucher.read())).isEqualTo(Voucher.read());
  }

  @Test
  void readShouldAskNothingWhenNothingIsOpen() {
    assertThat(read(Voucher.whole())).isEqualTo(Voucher.whole());

    SERVER.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void readShouldAskNothingWhenThePagesHaveTooManyWords() {
    assertThat(read(Voucher.read(), 5)).isEqualTo(Voucher.read());

    SERVER.verify(0, postRequestedFor(anyUrl()));
  }
}
