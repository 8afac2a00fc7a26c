package io.remitstream.api.webhook;

import static io.remitstream.streaming.webhook.EndpointState.ACTIVE;
import static io.remitstream.streaming.webhook.EndpointState.DISABLED;
import static io.remitstream.streaming.webhook.EndpointState.PAUSED;
import static io.remitstream.streaming.webhook.EndpointState.PENDING;

import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointKey;
import io.remitstream.streaming.webhook.EndpointReason;
import io.remitstream.streaming.webhook.EndpointState;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.streaming.webhook.EndpointVault.OpenEndpoint;
import io.remitstream.streaming.webhook.EndpointVault.SealedEndpoint;
import io.remitstream.streaming.webhook.NewDelivery;
import io.remitstream.streaming.webhook.WebhookFeed;
import io.remitstream.streaming.webhook.WebhookSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A tenant's webhooks for every entrance; each call within its tenant. */
public final class Webhooks {

  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private final TenantTransactions transactions;
  private final EndpointVault vault;
  private final WebhookRules rules;
  private final WebhookSettings settings;
  private final Once once;
  private final Clock clock;

  Webhooks(
      TenantTransactions transactions,
      EndpointVault vault,
      WebhookRules rules,
      WebhookSettings settings,
      Once once,
      Clock clock) {
    this.transactions = transactions;
    this.vault = vault;
    this.rules = rules;
    this.settings = settings;
    this.once = once;
    this.clock = clock;
  }

  /** In the order in which they were made, behind a place. */
  public Mono<List<Webhook>> list(@Nullable UUID after, int limit) {
    return transactions
        .inTransaction(client -> Endpoints.list(client, after, limit))
        .flatMapMany(Flux::fromIterable)
        .concatMap(row -> vault.open(row.sealed()).map(open -> shown(row, open, false)))
        .collectList();
  }

  /** Fails with {@code not-found}. */
  public Mono<Webhook> get(UUID id) {
    return told(id, false);
  }

  private Mono<Webhook> told(UUID id, boolean withSecret) {
    return row(id)
        .flatMap(row -> vault.open(row.sealed()).map(open -> shown(row, open, withSecret)));
  }

  private Mono<EndpointRow> row(UUID id) {
    return transactions.inTransaction(client -> Endpoints.get(client, id));
  }

  private Webhook shown(EndpointRow row, OpenEndpoint open, boolean withSecret) {
    return Webhook.of(row, open.config(), withSecret, clock.instant());
  }

  /** The answer alone shows the secret. Unless it is to be skipped, the challenge goes out. */
  public Mono<Webhook> create(WebhookDraft draft, @Nullable String key) {
    EndpointKey pair = EndpointKey.create();
    Wish wish = rules.wish(draft);
    EndpointConfig config = rules.config(draft, pair);
    UUID id = Ids.next();
    Mono<Once.Work> prepared =
        Mono.zip(CurrentCaller.get(), CurrentCaller.cause())
            .flatMap(
                who ->
                    seal(who.getT1(), id, config)
                        .map(
                            kept ->
                                client ->
                                    insert(client, id, draft, wish, pair, kept, who.getT2())));
    return once.run(key, "create " + spelled(draft), prepared).flatMap(made -> told(made, true));
  }

  private Mono<SealedEndpoint> seal(Caller caller, UUID id, EndpointConfig config) {
    return vault.seal(caller.tenant(), id, config);
  }

  private Mono<UUID> insert(
      DatabaseClient client,
      UUID id,
      WebhookDraft draft,
      Wish wish,
      EndpointKey pair,
      SealedEndpoint sealed,
      Cause cause) {
    boolean skip = Boolean.TRUE.equals(draft.skipChallenge());
    EndpointState state = skip ? ACTIVE : PENDING;
    return WebhookFeed.begin(client)
        .then(Endpoints.room(client, settings.most()))
        .then(Endpoints.insert(client, id, state, wish, pair.publicText(), sealed))
        .then(skip ? Mono.empty() : challenge(client, id, cause))
        .thenReturn(id);
  }

  private Mono<Void> challenge(DatabaseClient client, UUID id, Cause cause) {
    return NewDelivery.challenge(id, clock.instant(), cause.traceparent()).insert(client);
  }

  /**
   * What is null in the change stays. Another address is challenged again, unless that is skipped.
   */
  public Mono<Webhook> change(UUID id, int revision, WebhookChange change) {
    return CurrentCaller.cause()
        .flatMap(
            cause ->
                row(id)
                    .filter(row -> row.revision() == revision)
                    .switchIfEmpty(Mono.error(WebhookRefused::moved))
                    .flatMap(row -> change(row, change, cause)))
        .then(Mono.defer(() -> get(id)));
  }

  private Mono<Void> change(EndpointRow row, WebhookChange change, Cause cause) {
    return vault
        .open(row.sealed())
        .flatMap(
            open -> {
              Wish wish = rules.wish(change, row);
              EndpointConfig config = rules.config(change, open.config());
              boolean again =
                  !config.url().equals(open.config().url())
                      && !Boolean.TRUE.equals(change.skipChallenge());
              return transactions.inTransaction(
                  client ->
                      Endpoints.change(client, row, wish, open.seal(config))
                          .then(again ? prove(client, row, cause) : Mono.empty()));
            });
  }

  private Mono<Void> prove(DatabaseClient client, EndpointRow row, Cause cause) {
    return Endpoints.move(client, row, PENDING, null).then(challenge(client, row.id(), cause));
  }

  /** Its key is destroyed, and nothing more is sent. */
  public Mono<Void> delete(UUID id, @Nullable Integer revision) {
    return row(id)
        .filter(row -> revision == null || row.revision() == revision)
        .switchIfEmpty(Mono.error(WebhookRefused::moved))
        .flatMap(row -> transactions.inTransaction(client -> Endpoints.delete(client, row)));
  }

  /** Events are kept meanwhile. Nothing happens where it is paused already. */
  public Mono<Webhook> pause(UUID id) {
    return moved(
        id,
        (client, row, cause) ->
            switch (row.state()) {
              case ACTIVE -> Endpoints.move(client, row, PAUSED, EndpointReason.OWNER);
              case PAUSED -> Mono.empty();
              default -> Mono.error(() -> WebhookRefused.wrongState("ACTIVE"));
            });
  }

  /** What was kept is sent. One that has never proved itself is challenged again. */
  public Mono<Webhook> resume(UUID id) {
    return moved(
        id,
        (client, row, cause) -> {
          if (row.is(DISABLED, EndpointReason.CHALLENGE)) {
            return prove(client, row, cause);
          }
          return switch (row.state()) {
            case PAUSED, DISABLED -> Endpoints.move(client, row, ACTIVE, null);
            case ACTIVE -> Mono.empty();
            default -> Mono.error(() -> WebhookRefused.wrongState("PAUSED or DISABLED"));
          };
        });
  }

  /** Sends the challenge again. */
  public Mono<Webhook> verify(UUID id) {
    return moved(
        id,
        (client, row, cause) -> {
          if (row.is(DISABLED, EndpointReason.CHALLENGE)) {
            return prove(client, row, cause);
          }
          return row.is(PENDING)
              ? challenge(client, row.id(), cause)
              : Mono.error(() -> WebhookRefused.wrongState("PENDING"));
        });
  }

  private interface Move {
    Mono<Void> in(DatabaseClient client, EndpointRow row, Cause cause);
  }

  private Mono<Webhook> moved(UUID id, Move move) {
    return CurrentCaller.cause()
        .flatMap(
            cause ->
                transactions.inTransaction(
                    client ->
                        Endpoints.get(client, id).flatMap(row -> move.in(client, row, cause))))
        .then(Mono.defer(() -> get(id)));
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
    Mono<Once.Work> prepared =
        row(id)
            .flatMap(
                row ->
                    vault
                        .open(row.sealed())
                        .map(open -> client -> rotate(client, row, open, next, overlap)));
    return once.run(key, "rotate %s %s %s".formatted(id, given, overlap), prepared)
        .flatMap(rotated -> told(rotated, true));
  }

  private Mono<UUID> rotate(
      DatabaseClient client,
      EndpointRow row,
      OpenEndpoint open,
      WebhookSecret next,
      Duration overlap) {
    Instant now = clock.instant();
    EndpointConfig rotated = open.config().rotated(next, now, now.plus(overlap));
    var wish = new Wish(row.eventTypes(), row.scheme(), row.ordered(), row.concurrency());
    return Endpoints.change(client, row, wish, open.seal(rotated)).thenReturn(row.id());
  }

  private Duration overlap(@Nullable Long seconds) {
    if (seconds == null) {
      return settings.overlap();
    }
    if (seconds < 0 || seconds > LONGEST_OVERLAP.toSeconds()) {
      throw Refusal.badRequest(
          "overlapSeconds: expected 0 to " + LONGEST_OVERLAP.toSeconds() + ".");
    }
    return Duration.ofSeconds(seconds);
  }

  /** The workers make it; until then the webhook says when it was asked for. */
  public Mono<Webhook> askStatement(UUID id) {
    return moved(id, (client, row, cause) -> Endpoints.askStatement(client, row.id()));
  }

  /** Its row and what it seals with, before a transaction begins. */
  Mono<Opened> open(UUID id) {
    return row(id).flatMap(row -> vault.open(row.sealed()).map(open -> new Opened(row, open)));
  }

  /** Makes what a webhook, opened before, is to have, at most once for each key. */
  Mono<UUID> once(UUID id, @Nullable String key, String text, Function<Opened, Once.Work> work) {
    return once.run(key, text, open(id).map(work));
  }

  record Opened(EndpointRow row, OpenEndpoint open) {}

  private static String spelled(WebhookDraft draft) {
    return JsonMapper.shared().writeValueAsString(draft);
  }
}
