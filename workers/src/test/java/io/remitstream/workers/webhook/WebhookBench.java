package io.remitstream.workers.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Doorbell;
import io.remitstream.streaming.keys.KeysConfiguration;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointConfig.Secret;
import io.remitstream.streaming.webhook.EndpointKey;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.streaming.webhook.EndpointVault.SealedEndpoint;
import io.remitstream.streaming.webhook.WebhookConfiguration;
import io.remitstream.streaming.webhook.WebhookFeed;
import io.remitstream.streaming.webhook.WebhookSecret;
import io.remitstream.workers.Bench;
import io.remitstream.workers.sequence.PlacedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Webhooks at work on a database of their own, and what tests do to them. */
final class WebhookBench implements AutoCloseable {

  static final WebhookSecret SECRET = WebhookSecret.create();
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Bench bench;

  /**
   * @param others settings as {@code name=value}
   * @param more configurations, whose beans replace those of the same name
   */
  WebhookBench(List<String> others, Class<?>... more) {
    bench =
        new Bench(
            Infrastructure.withDatabase(),
            Stream.concat(
                    Stream.of("remitstream.webhooks.loopback=true"),
                    others.stream().map(setting -> "remitstream.webhooks." + setting))
                .toArray(String[]::new),
            Stream.concat(
                    Stream.of(
                        KeysConfiguration.class,
                        WebhookConfiguration.class,
                        Surroundings.class,
                        WebhookDutyConfiguration.class),
                    Stream.of(more))
                .toArray(Class<?>[]::new));
  }

  TenantId tenant() {
    return bench.tenant();
  }

  <T> T bean(Class<T> type) {
    return bench.bean(type);
  }

  List<String> seen(String sql) {
    return bench.seen(sql);
  }

  /**
   * An active one, which names itself in the header {@code X-Endpoint}.
   *
   * @param types of events, as PostgreSQL writes an array; {@code {}} for all
   */
  UUID endpoint(TenantId tenant, String url, String types) {
    UUID id = Ids.next();
    EndpointKey key = EndpointKey.create();
    SealedEndpoint sealed =
        bench
            .bean(EndpointVault.class)
            .seal(tenant, id, config(id, key, url))
            .blockOptional(Bench.TIMEOUT)
            .orElseThrow();
    bench.within(tenant, client -> insert(client, tenant, key, sealed, types).thenReturn(id));
    return id;
  }

  private static EndpointConfig config(UUID id, EndpointKey key, String url) {
    return new EndpointConfig(
        url,
        Map.of("X-Endpoint", id.toString()),
        "",
        List.of(new Secret(SECRET.text(), null)),
        key.privateText(),
        null,
        null);
  }

  private static Mono<Void> insert(
      DatabaseClient client,
      TenantId tenant,
      EndpointKey key,
      SealedEndpoint sealed,
      String types) {
    return client
        .sql(
            """
            insert into webhook_endpoint (tenant_id, id, state, event_types, config, public_key, wrapped_key, key_id)
            values ($1, $2, 'ACTIVE', $3::text[], $4, $5, $6, $7)
            """)
        .bind("$1", tenant.value())
        .bind("$2", sealed.key().document())
        .bind("$3", types)
        .bind("$4", sealed.config())
        .bind("$5", key.publicText())
        .bind("$6", sealed.key().sealed())
        .bind("$7", sealed.key().keyId())
        .then()
        .then(WebhookFeed.begin(client));
  }

  /** In its place, as the sequencer leaves it. */
  void event(TenantId tenant, long position, String type) {
    UUID document = Ids.next();
    bench.seen(
        """
        with placed as (
          insert into event (tenant_id, id, position, type, subject, time, dataschema, actor, correlationid, data)
          values ('%1$s', '%2$s', %3$d, '%4$s', '%5$s', now(), 'schema', 'test', 'r', '{"documentId":"%5$s"}'))
        insert into tenant_log (tenant_id, position) values ('%1$s', %3$d)
        on conflict (tenant_id) do update set position = excluded.position
        """
            .formatted(tenant, Ids.next(), position, type, document));
    bench.bean(PlacedEvents.class).bell().ring();
  }

  /** So many at once, from the first place of the log on. */
  void backlog(TenantId tenant, int events) {
    bench.seen(
        """
        with placed as (
          insert into event (tenant_id, id, position, type, subject, time, dataschema, actor, correlationid, data)
          select '%1$s', gen_random_uuid(), nth, 'document.deleted', '%1$s', now(), 'schema', 'test', 'r', '{}'
          from generate_series(1, %2$d) as nth)
        insert into tenant_log (tenant_id, position) values ('%1$s', %2$d)
        on conflict (tenant_id) do update set position = excluded.position
        """
            .formatted(tenant, events));
    bench.bean(PlacedEvents.class).bell().ring();
  }

  int count(UUID endpoint, String state) {
    return bench
        .seen(
            "select 1 from webhook_delivery where endpoint_id = '%s' and state = '%s'"
                .formatted(endpoint, state))
        .size();
  }

  /** The endpoint's, and its reason. */
  String state(UUID endpoint) {
    return bench
        .seen(
            "select state || ' ' || coalesce(reason, '') from webhook_endpoint where id = '%s'"
                .formatted(endpoint))
        .getFirst();
  }

  /** Of each attempt, with its status. */
  List<String> outcomes(UUID endpoint) {
    return bench.seen(
        "select outcome || ' ' || coalesce(status::text, '-') from webhook_attempt where endpoint_id = '%s'"
            .formatted(endpoint));
  }

  static void await(BooleanSupplier condition) {
    Flux.interval(LOOK)
        .onBackpressureDrop()
        .publishOn(Schedulers.boundedElastic())
        .filter(tick -> condition.getAsBoolean())
        .blockFirst(Bench.TIMEOUT);
  }

  @Override
  public void close() {
    bench.close();
  }

  /** What the rest of the workers brings; not annotated, so that no scan of the whole finds it. */
  static class Surroundings {
    @Bean
    PlacedEvents placedEvents() {
      return new PlacedEvents(new Doorbell());
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }
}
