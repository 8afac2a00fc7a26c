package io.remitstream.api.webhook;

import io.remitstream.api.web.Refusal;
import io.remitstream.api.webhook.Openings.Opened;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.WebhookSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Changes webhooks' secrets; the former one signs beside the new one for a while. */
public final class Secrets {

  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private final Openings openings;
  private final Webhooks webhooks;
  private final Duration usual;
  private final Clock clock;

  /**
   * @param usual how long both sign unless the caller says
   */
  Secrets(Openings openings, Webhooks webhooks, Duration usual, Clock clock) {
    this.openings = openings;
    this.webhooks = webhooks;
    this.usual = usual;
    this.clock = clock;
  }

  /**
   * A new secret; the answer alone shows it. The former one signs beside it until the overlap ends.
   *
   * @param given null where one is to be made
   * @param overlapSeconds null for what the settings say
   */
  public Mono<Webhook> rotate(
      UUID id, @Nullable String given, @Nullable Long overlapSeconds, @Nullable String key) {
    Duration overlap = overlap(overlapSeconds);
    WebhookSecret next = WebhookRules.secret(given);
    String text = "rotate %s %s %s".formatted(id, given, overlap);
    return openings
        .make(id, key, text, opened -> client -> rotate(client, opened, next, overlap))
        .flatMap(webhooks::withSecret);
  }

  private Mono<UUID> rotate(
      DatabaseClient client, Opened opened, WebhookSecret next, Duration overlap) {
    Instant now = clock.instant();
    EndpointRow row = opened.row();
    EndpointConfig rotated = opened.open().config().rotated(next, now, now.plus(overlap));
    return Endpoints.change(client, row, row.wish(), opened.open().seal(rotated))
        .thenReturn(row.id());
  }

  private Duration overlap(@Nullable Long seconds) {
    if (seconds == null) {
      return usual;
    }
    if (seconds < 0 || seconds > LONGEST_OVERLAP.toSeconds()) {
      throw Refusal.badRequest(
          "overlapSeconds: expected 0 to " + LONGEST_OVERLAP.toSeconds() + ".");
    }
    return Duration.ofSeconds(seconds);
  }
}
