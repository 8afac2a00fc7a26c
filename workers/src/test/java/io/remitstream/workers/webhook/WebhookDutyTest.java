package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.remitstream.streaming.webhook.MerkleTree;
import io.remitstream.streaming.webhook.WebhookConfiguration;
import io.remitstream.streaming.webhook.WebhookFeed;
import io.remitstream.streaming.webhook.WebhookSecret;
import io.remitstream.streaming.webhook.WebhookSignatures;
import io.remitstream.workers.Bench;
import io.remitstream.workers.sequence.PlacedEvents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** From the log to receivers that behave, and to some that do not. */
@Timeout(120)
class WebhookDutyTest {

  private static final WebhookSecret SECRET = WebhookSecret.create();
  private static final Queue<Received> RECEIVED = new ConcurrentLinkedQueue<>();
  private static final int LARGE = 4_000_000;

  private static Bench bench;
  private static DisposableServer receiver;

  @BeforeAll
  static void start() {
    receiver =
        HttpServer.create().host("127.0.0.1").port(0).handle(WebhookDutyTest::answer).bindNow();
    bench =
        new Bench(
            Infrastructure.withDatabase(),
            new String[] {
              "remitstream.webhooks.loopback=true",
              "remitstream.webhooks.timeout=1s",
              "remitstream.webhooks.poll=100ms",
              "remitstream.webhooks.retries=100ms,100ms",
              "remitstream.webhooks.pause=100ms"
            },
            KeysConfiguration.class,
            WebhookConfiguration.class,
            Surroundings.class,
            WebhookDutyConfiguration.class);
  }

  @AfterAll
  static void stop() {
    bench.close();
    receiver.disposeNow();
  }

  @Test
  void everyEventShouldReachEveryEndpointOnceSignedAndInSequence() {
    TenantId tenant = bench.tenant();
    UUID all = endpoint(tenant, "/ok", "{}");
    UUID some = endpoint(tenant, "/some", "{document.deleted}");

    for (int position = 1; position <= 5; position++) {
      event(tenant, position, position == 3 ? "document.deleted" : "document.processing");
    }

    await(() -> count(all, "DELIVERED") == 5 && count(some, "DELIVERED") == 1);
    assertThat(received(all)).hasSize(5).allSatisfy(WebhookDutyTest::assertSigned);
    assertThat(received(some))
        .singleElement()
        .satisfies(only -> assertThat(sequence(only)).isOne());
    assertThat(received(all).stream().map(WebhookDutyTest::sequence))
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    assertStated(all);
  }

  @Test
  void troubleShouldBeToldForWhatItIsAndEndAsFailed() {
    TenantId tenant = bench.tenant();
    UUID broken = endpoint(tenant, "/broken", "{}");
    UUID hanging = endpoint(tenant, "/hang", "{}");
    UUID cutting = endpoint(tenant, "/cut", "{}");
    UUID leading = endpoint(tenant, "/away", "{}");
    UUID lengthy = endpoint(tenant, "/large", "{}");
    UUID gone = endpoint(tenant, "/gone", "{}");
    UUID inside = endpoint(tenant, "http://10.0.0.1/", "{}");

    event(tenant, 1, "document.processing");

    await(
        () ->
            List.of(broken, hanging, cutting, leading, inside).stream()
                .allMatch(endpoint -> count(endpoint, "FAILED") == 1));
    await(() -> count(lengthy, "DELIVERED") == 1);
    await(() -> state(gone).equals("DISABLED GONE"));
    assertThat(outcomes(broken)).containsOnly("REFUSED 500").hasSize(3);
    assertThat(outcomes(hanging)).containsOnly("TIMED_OUT -");
    assertThat(outcomes(cutting)).containsOnly("UNREACHABLE -");
    assertThat(outcomes(leading)).containsOnly("REFUSED 301");
    assertThat(outcomes(inside)).containsOnly("FORBIDDEN_ADDRESS -");
    assertThat(outcomes(lengthy)).containsExactly("DELIVERED 200");
    assertThat(bench.seen("select type from event where subject = '%s'".formatted(gone)))
        .containsExactly("webhook.endpoint_disabled");
  }

  @Test
  void retryAfterShouldKeepTheEndpointAloneWhenItIsOverloaded() {
    TenantId tenant = bench.tenant();
    UUID busy = endpoint(tenant, "/busy", "{}");

    event(tenant, 1, "document.processing");

    await(() -> outcomes(busy).contains("REFUSED 429") && count(busy, "DUE") == 1);
    assertThat(
            bench.seen(
                "select d.due_at > now() + interval '1 hour' and e.not_before > now() + interval '1"
                    + " hour' from webhook_delivery d join webhook_endpoint e on e.id ="
                    + " d.endpoint_id where e.id = '"
                    + busy
                    + "'"))
        .containsExactly("t");
  }

  private static void assertSigned(Received received) {
    byte[] body = received.body().getBytes(StandardCharsets.UTF_8);
    Instant at = Instant.ofEpochSecond(Long.parseLong(received.header("webhook-timestamp")));
    assertThat(received.headers())
        .containsEntry(
            "webhook-signature",
            WebhookSignatures.v1(List.of(SECRET), received.header("webhook-id"), at, body))
        .containsEntry("x-webhook-signature", WebhookSignatures.ofBody(SECRET, body));
  }

  /** The statement's root is the one over what was received. */
  private static void assertStated(UUID endpoint) {
    bench.seen(
        "update webhook_endpoint set statement_asked_at = now() where id = '" + endpoint + "'");
    String roots =
        "select encode(root, 'hex') from webhook_statement where endpoint_id = '" + endpoint + "'";
    await(() -> !bench.seen(roots).isEmpty());
    List<byte[]> leaves =
        received(endpoint).stream()
            .sorted(java.util.Comparator.comparing(WebhookDutyTest::sequence))
            .map(
                received ->
                    MerkleTree.leaf(
                        sequence(received), received.header("webhook-id"), sha256(received.body())))
            .toList();
    assertThat(bench.seen(roots))
        .containsExactly(HexFormat.of().formatHex(MerkleTree.root(leaves)));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long sequence(Received received) {
    return JsonMapper.shared().readTree(received.body()).path("sequence").asLong();
  }

  private static List<Received> received(UUID endpoint) {
    return RECEIVED.stream()
        .filter(received -> endpoint.toString().equals(received.headers().get("x-endpoint")))
        .toList();
  }

  private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString()
        .flatMap(body -> answer(request, response, body));
  }

  private static Mono<Void> answer(
      HttpServerRequest request, HttpServerResponse response, String body) {
    var headers = new java.util.HashMap<String, String>();
    request
        .requestHeaders()
        .forEach(
            header ->
                headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
    RECEIVED.add(new Received(headers, body));
    return switch (request.uri()) {
      case "/broken" -> response.status(500).send();
      case "/hang" -> Mono.never();
      case "/cut" -> Mono.fromRunnable(() -> response.withConnection(c -> c.channel().close()));
      case "/away" -> response.status(301).header("Location", "http://169.254.169.254/").send();
      case "/gone" -> response.status(410).send();
      case "/busy" -> response.status(429).header("Retry-After", "7200").send();
      case "/large" -> response.sendString(Mono.just("x".repeat(LARGE))).then();
      default -> response.sendString(Mono.just("thanks")).then();
    };
  }

  private static UUID endpoint(TenantId tenant, String path, String types) {
    UUID id = Ids.next();
    EndpointKey key = EndpointKey.create();
    String url = path.startsWith("/") ? "http://127.0.0.1:" + receiver.port() + path : path;
    var config =
        new EndpointConfig(
            url,
            Map.of("X-Endpoint", id.toString()),
            "",
            List.of(new Secret(SECRET.text(), null)),
            key.privateText(),
            null,
            null);
    SealedEndpoint sealed =
        bench
            .bean(EndpointVault.class)
            .seal(tenant, id, config)
            .blockOptional(Bench.TIMEOUT)
            .orElseThrow();
    bench.within(tenant, client -> insert(client, tenant, key, sealed, types).thenReturn(id));
    return id;
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
  private static void event(TenantId tenant, long position, String type) {
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

  private static int count(UUID endpoint, String state) {
    return bench
        .seen(
            "select 1 from webhook_delivery where endpoint_id = '%s' and state = '%s'"
                .formatted(endpoint, state))
        .size();
  }

  private static String state(UUID endpoint) {
    return bench
        .seen(
            "select state || ' ' || coalesce(reason, '') from webhook_endpoint where id = '%s'"
                .formatted(endpoint))
        .getFirst();
  }

  private static List<String> outcomes(UUID endpoint) {
    return bench.seen(
        "select outcome || ' ' || coalesce(status::text, '-') from webhook_attempt where endpoint_id = '%s'"
            .formatted(endpoint));
  }

  private static void await(BooleanSupplier condition) {
    Flux.interval(Duration.ofMillis(50))
        .onBackpressureDrop()
        .publishOn(reactor.core.scheduler.Schedulers.boundedElastic())
        .filter(tick -> condition.getAsBoolean())
        .blockFirst(Bench.TIMEOUT);
  }

  private record Received(Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
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
