package io.remitstream.api.webhook;

import static io.remitstream.streaming.webhook.EndpointState.ACTIVE;
import static io.remitstream.streaming.webhook.EndpointState.DISABLED;
import static io.remitstream.streaming.webhook.EndpointState.PAUSED;
import static io.remitstream.streaming.webhook.EndpointState.PENDING;

import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.webhook.Openings.Making;
import io.remitstream.api.webhook.Openings.Opened;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointKey;
import io.remitstream.streaming.webhook.EndpointReason;
import io.remitstream.streaming.webhook.EndpointState;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.streaming.webhook.EndpointVault.SealedEndpoint;
import io.remitstream.streaming.webhook.NewDelivery;
import io.remitstream.streaming.webhook.WebhookFeed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A tenant's webhooks for every entrance; each call within its tenant. */
public final class Webhooks {

  private final TenantTransactions transactions;
  private final EndpointVault vault;
  private final WebhookRules rules;
  private final WebhookSettings settings;
  private final Openings openings;
  private final Clock clock;

  Webhooks(
      TenantTransactions transactions,
      EndpointVault vault,
      WebhookRules rules,
      WebhookSettings settings,
      Openings openings,
      Clock clock) {
    this.transactions = transactions;
    this.vault = vault;
    this.rules = rules;
    this.settings = settings;
    this.openings = openings;
    this.clock = clock;
  }

  /** In the order in which they were made, behind a place. */
  public Mono<List<Webhook>> list(@Nullable UUID after, int limit) {
    return transactions
        .inTransaction(client -> Endpoints.list(client, after, limit))
        .flatMapMany(Flux::fromIterable)
        .concatMap(openings::open)
        .map(opened -> shown(opened, false))
        .collectList();
  }

  /** Fails with {@code not-found}. */
  public Mono<Webhook> get(UUID id) {
    return openings.open(id).map(opened -> shown(opened, false));
  }

  /** For whoever made it just now. */
  Mono<Webhook> withSecret(UUID id) {
    return openings.open(id).map(opened -> shown(opened, true));
  }

  private Webhook shown(Opened opened, boolean withSecret) {
    return Webhook.of(opened.row(), opened.open().config(), withSecret, clock.instant());
  }

  /** The answer alone shows the secret. Unless it is to be skipped, the challenge goes out. */
  public Mono<Webhook> create(WebhookDraft draft, @Nullable String key) {
    EndpointKey pair = EndpointKey.create();
    Wish wish = rules.wish(draft);
    EndpointConfig config = rules.config(draft, pair);
    UUID id = Ids.next();
    Mono<Making> prepared =
        Mono.zip(CurrentCaller.get(), CurrentCaller.cause())
            .flatMap(
                who ->
                    seal(who.getT1(), id, config)
                        .map(
                            kept ->
                                client ->
                                    insert(client, id, draft, wish, pair, kept, who.getT2())));
    return openings.make(key, "create " + spelled(draft), prepared).flatMap(this::withSecret);
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
    return Mono.zip(openings.open(id), CurrentCaller.cause())
        .filter(both -> both.getT1().row().revision() == revision)
        .switchIfEmpty(Mono.error(WebhookRefused::moved))
        .flatMap(both -> change(both.getT1(), change, both.getT2()))
        .then(Mono.defer(() -> get(id)));
  }

  private Mono<Void> change(Opened opened, WebhookChange change, Cause cause) {
    EndpointRow row = opened.row();
    EndpointConfig now = opened.open().config();
    Wish wish = rules.wish(change, row);
    EndpointConfig config = rules.config(change, now);
    boolean again = !config.url().equals(now.url()) && !Boolean.TRUE.equals(change.skipChallenge());
    return transactions.inTransaction(
        client ->
            Endpoints.change(client, row, wish, opened.open().seal(config))
                .then(again ? prove(client, row, cause) : Mono.empty()));
  }

  private Mono<Void> prove(DatabaseClient client, EndpointRow row, Cause cause) {
    return Endpoints.move(client, row, PENDING, null).then(challenge(client, row.id(), cause));
  }

  /** Its key is destroyed, and nothing more is sent. */
  public Mono<Void> delete(UUID id, @Nullable Integer revision) {
    return transactions.inTransaction(
        client ->
            Endpoints.get(client, id)
                .filter(row -> revision == null || row.revision() == revision)
                .switchIfEmpty(Mono.error(WebhookRefused::moved))
                .flatMap(row -> Endpoints.delete(client, row)));
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

  /** The workers make it; until then the webhook says when it was asked for. */
  public Mono<Webhook> askStatement(UUID id) {
    return moved(id, (client, row, cause) -> Endpoints.askStatement(client, row.id()));
  }

  private static String spelled(WebhookDraft draft) {
    return JsonMapper.shared().writeValueAsString(draft);
  }
}
