package io.remitstream.workers.notification.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the answers of providers over HTTP have in common. */
final class Answers {

  /** Where it is busy and does not say for how long. */
  private static final Duration BUSY = Duration.ofSeconds(30);

  private static final Duration LONGEST = Duration.ofHours(1);

  /** For the body behind a status that says enough already. */
  private static final Duration BODY = Duration.ofSeconds(5);

  private static final int SERVER_ERRORS = 500;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Answers() {}

  /**
   * Why a message was not taken, where the provider's own words do not matter. What is wrong with
   * our account or address is no message's fault.
   */
  static <T> Mono<T> refusal(ClientResponse answer) {
    int status = answer.statusCode().value();
    RuntimeException why =
        switch (status) {
          case 429 -> busy(answer);
          case 400, 413, 422 -> Undeliverable.message();
          default -> status < SERVER_ERRORS ? ProviderAway.refused() : ProviderAway.failing();
        };
    return text(answer).then(Mono.error(why));
  }

  /** Empty where it does not come whole: the status stands without it. */
  static Mono<String> text(ClientResponse answer) {
    return answer.bodyToMono(String.class).timeout(BODY).onErrorReturn("").defaultIfEmpty("");
  }

  private static ProviderAway busy(ClientResponse answer) {
    return ProviderAway.busy(
        wait(answer.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER)));
  }

  private static Duration wait(@Nullable String seconds) {
    if (seconds == null || !seconds.matches("\\d{1,6}")) {
      return BUSY;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
    return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
  }

  /** Nothing where it is no JSON. */
  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException malformed) {
      return MissingNode.getInstance();
    }
  }
}
