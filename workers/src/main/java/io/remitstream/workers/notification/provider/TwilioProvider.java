package io.remitstream.workers.notification.provider;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Text messages by Twilio's Messages resource
 * (https://www.twilio.com/docs/messaging/api/message-resource). An answer of success without a SID
 * still means that the message was taken: to send it again would be to send it twice.
 */
public final class TwilioProvider implements Provider {

  private static final String SERVICE = "MG";

  /**
   * Of errors (https://www.twilio.com/docs/api/errors), those about the recipient: invalid, not
   * reachable by this sender, no mobile number, or one that has said STOP.
   */
  private static final Set<Integer> ADDRESS = Set.of(21211, 21214, 21217, 21610, 21612, 21614);

  /** Those about our account and our own number. */
  private static final Set<Integer> OURS =
      Set.of(20003, 21212, 21603, 21606, 21659, 21660, 21701, 21703);

  private final WebClient http;
  private final TwilioSettings settings;
  private final String account;

  public TwilioProvider(WebClient.Builder http, TwilioSettings settings) {
    this.account = required(settings.account(), "account");
    String token = required(settings.token(), "token");
    required(settings.from(), "from");
    this.settings = settings;
    this.http =
        http.clone()
            .baseUrl(settings.url().toString())
            .defaultHeaders(headers -> headers.setBasicAuth(account, token))
            .build();
  }

  private static String required(@Nullable String value, String name) {
    return Objects.requireNonNull(value, "remitstream.notification.twilio." + name);
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public Mono<Handed> send(Outgoing message) {
    return http.post()
        .uri("/2010-04-01/Accounts/{account}/Messages.json", account)
        .body(BodyInserters.fromFormData(form(message)))
        .exchangeToMono(this::handed);
  }

  private MultiValueMap<String, String> form(Outgoing message) {
    var form = new LinkedMultiValueMap<String, String>();
    String from = required(settings.from(), "from");
    form.add("To", message.to());
    form.add(from.startsWith(SERVICE) ? "MessagingServiceSid" : "From", from);
    form.add("Body", message.words().text());
    URI callback = settings.callback();
    if (callback != null) {
      form.add("StatusCallback", callback + "?notification=" + message.notification());
    }
    return form;
  }

  private Mono<Handed> handed(ClientResponse answer) {
    if (answer.statusCode().isSameCodeAs(HttpStatus.BAD_REQUEST)) {
      return Answers.text(answer).flatMap(TwilioProvider::refused);
    }
    return answer.statusCode().is2xxSuccessful()
        ? Answers.text(answer).map(this::taken)
        : Answers.refusal(answer);
  }

  private Handed taken(String body) {
    JsonNode sid = Answers.json(body).path("sid");
    return new Handed(name(), sid.isString() ? sid.asString() : null);
  }

  private static Mono<Handed> refused(String body) {
    int code = Answers.json(body).path("code").asInt(0);
    if (OURS.contains(code)) {
      return Mono.error(ProviderAway.refused());
    }
    return Mono.error(ADDRESS.contains(code) ? Undeliverable.address() : Undeliverable.message());
  }
}
