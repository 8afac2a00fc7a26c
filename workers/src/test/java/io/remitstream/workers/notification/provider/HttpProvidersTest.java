package io.remitstream.workers.notification.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Rendered;
import io.remitstream.workers.notification.provider.Provider.Handed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.function.client.WebClient;

/** SendGrid's and Twilio's interfaces as they publish them, and what they do when they fail. */
@Timeout(60)
class HttpProvidersTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration DEADLINE = Duration.ofSeconds(8);
  private static final String SENDGRID = "/v3/mail/send";
  private static final String TWILIO = "/2010-04-01/Accounts/AC1/Messages.json";
  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-00000000000a");

  @RegisterExtension
  static final WireMockExtension REMOTE =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @Test
  void sendGridShouldBeGivenTheMailAsItsInterfaceWantsIt() {
    answer(aResponse().withStatus(202).withHeader("X-Message-Id", "sg-1"));

    assertThat(sent(sendGrid(), mail())).isEqualTo(new Handed("sendgrid", "sg-1"));

    REMOTE.verify(
        postRequestedFor(urlEqualTo(SENDGRID))
            .withHeader("Authorization", equalTo("Bearer SG.key"))
            .withHeader("Content-Type", containing("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {"personalizations":[{"to":[{"email":"ada@clinic.example"}]}],
                     "from":{"email":"notify@remit.example","name":"Clinic"},
                     "subject":"Hello",
                     "content":[{"type":"text/plain","value":"Text"},{"type":"text/html","value":"<p>Text</p>"}],
                     "custom_args":{"notification":"01990000-0000-7000-8000-00000000000a"},
                     "headers":{"Message-ID":"<01990000-0000-7000-8000-00000000000a@remit.example>"},
                     "tracking_settings":{"click_tracking":{"enable":false},"open_tracking":{"enable":false}}}
                    """)));
  }

  @Test
  void twilioShouldBeGivenTheFormAsItsInterfaceWantsIt() {
    answer(
        aResponse()
            .withStatus(201)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"sid\":\"SM1\",\"status\":\"queued\"}"));

    assertThat(sent(twilio(), sms())).isEqualTo(new Handed("twilio", "SM1"));

    REMOTE.verify(
        postRequestedFor(urlEqualTo(TWILIO))
            .withBasicAuth(
                new com.github.tomakehurst.wiremock.client.BasicCredentials("AC1", "token"))
            .withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
            .withFormParam("To", equalTo("+14155550123"))
            .withFormParam("From", equalTo("+14155550100"))
            .withFormParam("Body", equalTo("Tëxt"))
            .withFormParam(
                "StatusCallback",
                equalTo("https://remit.example/v1/receipts/twilio?notification=" + ID)));
  }

  static Stream<Provider> providers() {
    return Stream.of(sendGrid(), twilio());
  }

  @ParameterizedTest
  @MethodSource("providers")
  void busyProviderShouldBeLeftAloneForAsLongAsItAsks(Provider provider) {
    answer(aResponse().withStatus(429).withHeader("Retry-After", "120"));

    assertThatThrownBy(() -> sent(provider, any(provider)))
        .isInstanceOfSatisfying(
            ProviderAway.class,
            away -> {
              assertThat(away.code()).isEqualTo("provider-busy");
              assertThat(away.waiting()).isEqualTo(Duration.ofSeconds(120));
            });
    assertThatThrownBy(() -> sent(provider, any(provider)))
        .isInstanceOfSatisfying(
            ProviderAway.class,
            away -> {
              assertThat(away.isSpared()).isTrue();
              assertThat(away.waiting())
                  .isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
            });
    assertThat(REMOTE.findAll(postRequestedFor(anyUrl()))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "429, -, provider-busy",
    "500, -, provider-away",
    "503, -, provider-away",
    "401, -, provider-refuses-us",
    "403, -, provider-refuses-us",
    "404, -, provider-refuses-us",
    "302, -, provider-refuses-us",
    "400, '{\"code\":20003}', provider-refuses-us",
    "400, '{\"code\":21606,\"message\":\"From is not valid\"}', provider-refuses-us",
    "400, '{\"code\":21211,\"message\":\"To is not valid\"}', address-refused",
    "400, '{\"code\":21610}', address-refused",
    "400, '{\"code\":21617}', message-refused",
    "400, 'no JSON', message-refused",
    "400, '', message-refused",
  })
  void twiliosRefusalShouldSayWhoseFaultItIs(int status, String body, String code) {
    answer(aResponse().withStatus(status).withBody(body));

    assertRefused(twilio(), code);
  }

  @ParameterizedTest
  @CsvSource({
    "429, provider-busy",
    "500, provider-away",
    "401, provider-refuses-us",
    "403, provider-refuses-us",
    "400, message-refused",
    "413, message-refused",
  })
  void sendGridsRefusalShouldSayWhoseFaultItIs(int status, String code) {
    answer(
        aResponse()
            .withStatus(status)
            .withBody("{\"errors\":[{\"message\":\"about ada@clinic.example\"}]}"));

    assertRefused(sendGrid(), code);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
  void cutConnectionShouldMeanThatTheProviderIsAway(Fault fault) {
    answer(aResponse().withFault(fault));

    assertRefused(sendGrid(), "provider-away");
    assertRefused(twilio(), "provider-away");
  }

  @Test
  void silenceShouldEndAtTheDeadline() {
    answer(aResponse().withFixedDelay(3_000));
    Duration brief = Duration.ofMillis(200);

    assertRefused(new Guarded(bareSendGrid(), brief, 50, Clock.systemUTC()), "provider-away");
    assertRefused(new Guarded(bareTwilio(), brief, 50, Clock.systemUTC()), "provider-away");
  }

  /** To send it again would be to send it twice. */
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"MALFORMED_RESPONSE_CHUNK"})
  void messageShouldCountAsTakenWhenTheBodyBreaksOffBehindAStatusOfSuccess(Fault fault) {
    answer(aResponse().withStatus(201).withFault(fault));

    assertThat(sent(sendGrid(), mail())).isEqualTo(new Handed("sendgrid", null));
    assertThat(sent(twilio(), sms())).isEqualTo(new Handed("twilio", null));
  }

  @ParameterizedTest
  @CsvSource({"'no JSON'", "'[]'", "'{\"sid\":7}'", "''"})
  void messageShouldCountAsTakenWhenTheAnswerIsMalformed(String body) {
    answer(aResponse().withStatus(201).withBody(body));

    assertThat(sent(twilio(), sms())).isEqualTo(new Handed("twilio", null));
  }

  @Test
  void nextProviderShouldBeAskedWhenTheFirstIsAwayAndNotWhenItRefusesTheMessage() {
    var outbox = new Taking();
    Provider fallback = new Fallback(List.of(sendGrid(), outbox));

    answer(aResponse().withStatus(503));
    assertThat(sent(fallback, mail()).by()).isEqualTo("taking");
    answer(aResponse().withStatus(400));
    assertRefused(fallback, "message-refused");
    answer(aResponse().withStatus(202));
    assertThat(sent(fallback, mail()).by()).isEqualTo("sendgrid");

    assertThat(outbox.taken).isEqualTo(1);
  }

  @Test
  void breakerShouldSpareAProviderThatKeepsFailing() {
    answer(aResponse().withStatus(500));
    Provider provider = sendGrid();

    for (int call = 0; call < 8; call++) {
      assertThatThrownBy(() -> sent(provider, mail())).isInstanceOf(ProviderAway.class);
    }

    assertThat(REMOTE.findAll(postRequestedFor(anyUrl()))).hasSize(5);
  }

  @Test
  void rateShouldSpareAProviderThatWouldBeAskedTooOften() {
    answer(aResponse().withStatus(202));
    Provider slow = new Guarded(bareSendGrid(), DEADLINE, 1, Clock.systemUTC());

    sent(slow, mail());

    assertRefused(slow, "provider-spared");
  }

  private static void answer(ResponseDefinitionBuilder response) {
    MappingBuilder stub = post(anyUrl()).willReturn(response);
    REMOTE.stubFor(stub);
  }

  private static void assertRefused(Provider provider, String code) {
    assertThatThrownBy(() -> sent(provider, any(provider)))
        .isInstanceOfSatisfying(
            io.remitstream.streaming.fault.Fault.class,
            refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageNotContaining("ada@")
        .hasNoCause();
  }

  private static Handed sent(Provider provider, Outgoing message) {
    return provider.send(message).blockOptional(TIMEOUT).orElseThrow();
  }

  private static Provider sendGrid() {
    return new Guarded(bareSendGrid(), DEADLINE, 50, Clock.systemUTC());
  }

  private static Provider bareSendGrid() {
    return new SendGridProvider(
        WebClient.builder(),
        new SendGridSettings(URI.create(REMOTE.baseUrl()), "SG.key", "notify@remit.example"));
  }

  private static Provider twilio() {
    return new Guarded(bareTwilio(), DEADLINE, 50, Clock.systemUTC());
  }

  private static Provider bareTwilio() {
    var settings =
        new TwilioSettings(
            URI.create(REMOTE.baseUrl()),
            "AC1",
            "token",
            "+14155550100",
            URI.create("https://remit.example/v1/receipts/twilio"));
    return new TwilioProvider(WebClient.builder(), settings);
  }

  private static Outgoing any(Provider provider) {
    return provider.name().equals("twilio") ? sms() : mail();
  }

  private static Outgoing mail() {
    return new Outgoing(
        ID,
        Channel.EMAIL,
        UUID.randomUUID(),
        "ada@clinic.example",
        "Clinic",
        new Rendered("Hello", "Text", "<p>Text</p>"));
  }

  private static Outgoing sms() {
    return new Outgoing(
        ID,
        Channel.SMS,
        UUID.randomUUID(),
        "+14155550123",
        "Clinic",
        new Rendered(null, "Tëxt", null));
  }

  private static final class Taking implements Provider {

    private int taken;

    @Override
    public String name() {
      return "taking";
    }

    @Override
    public reactor.core.publisher.Mono<Handed> send(Outgoing message) {
      taken++;
      return reactor.core.publisher.Mono.just(new Handed(name(), null));
    }
  }
}
