package io.remitstream.workers.notification.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Mail by SendGrid's Mail Send API, version 3
 * (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send). Its events name the
 * notification by a custom argument.
 */
public final class SendGridProvider implements Provider {

  /** The custom argument that comes back with each event. */
  public static final String ARGUMENT = "notification";

  private static final String MESSAGE_ID = "X-Message-Id";
  private static final Map<String, Object> OFF = Map.of("enable", false);

  private final WebClient http;
  private final String from;

  public SendGridProvider(WebClient.Builder http, SendGridSettings settings) {
    String key = Objects.requireNonNull(settings.key(), "remitstream.notification.sendgrid.key");
    this.http =
        http.clone()
            .baseUrl(settings.url().toString())
            .defaultHeaders(headers -> headers.setBearerAuth(key))
            .build();
    this.from = settings.from();
  }

  @Override
  public String name() {
    return "sendgrid";
  }

  @Override
  public Mono<Handed> send(Outgoing message) {
    return http.post()
        .uri("/v3/mail/send")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body(message))
        .exchangeToMono(this::handed);
  }

  private Mono<Handed> handed(ClientResponse answer) {
    return answer.statusCode().is2xxSuccessful()
        ? Answers.text(answer).map(body -> handed(answer.headers().header(MESSAGE_ID)))
        : Answers.refusal(answer);
  }

  private Handed handed(List<String> ids) {
    return new Handed(name(), ids.isEmpty() ? null : ids.getFirst());
  }

  /** Links are left as they are, and opening is not watched: both would tell a third party. */
  private Map<String, Object> body(Outgoing message) {
    var body = new HashMap<String, Object>();
    body.put("personalizations", List.of(Map.of("to", List.of(Map.of("email", message.to())))));
    body.put("from", Map.of("email", from, "name", message.sender()));
    body.put("subject", String.valueOf(message.words().subject()));
    body.put("content", content(message));
    body.put("custom_args", Map.of(ARGUMENT, message.notification().toString()));
    body.put("headers", Map.of("Message-ID", MailForm.messageId(message.notification(), from)));
    body.put("tracking_settings", Map.of("click_tracking", OFF, "open_tracking", OFF));
    return body;
  }

  private static List<Map<String, String>> content(Outgoing message) {
    var content = new ArrayList<Map<String, String>>();
    content.add(Map.of("type", "text/plain", "value", message.words().text()));
    String html = message.words().html();
    if (html != null) {
      content.add(Map.of("type", "text/html", "value", html));
    }
    return content;
  }
}
