package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.MerkleTree;
import io.remitstream.streaming.webhook.WebhookSignatures;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** From the log to receivers that behave, and to some that do not. */
@Timeout(120)
class WebhookDutyTest {

  private static final Queue<Received> RECEIVED = new ConcurrentLinkedQueue<>();
  private static final int LARGE = 4_000_000;
  private static final int BACKLOG = 5_000;
  private static final String DELIVERED = "DELIVERED 200";
  private static final String LATE = "TIMED_OUT -";

  private static WebhookBench bench;
  private static DisposableServer receiver;

  @BeforeAll
  static void start() {
    receiver =
        HttpServer.create().host("127.0.0.1").port(0).handle(WebhookDutyTest::answer).bindNow();
    bench =
        new WebhookBench(List.of("timeout=1s", "poll=100ms", "retries=100ms,100ms", "pause=100ms"));
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
      bench.event(tenant, position, position == 3 ? "document.deleted" : "document.processing");
    }

    WebhookBench.await(
        () -> bench.count(all, "DELIVERED") == 5 && bench.count(some, "DELIVERED") == 1);
    assertOnce(all, 5);
    assertThat(received(all)).allSatisfy(WebhookDutyTest::assertSigned);
    assertOnce(some, 1);
    assertThat(received(some)).allSatisfy(only -> assertThat(sequence(only)).isOne());
    assertThat(received(all).stream().map(WebhookDutyTest::sequence).distinct())
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    assertStated(all);
  }

  /** Again only where a busy machine lets one of the bench's short timeouts pass. */
  private static void assertOnce(UUID endpoint, int many) {
    List<String> outcomes = bench.outcomes(endpoint);
    assertThat(outcomes).isSubsetOf(DELIVERED, LATE);
    assertThat(outcomes.stream().filter(DELIVERED::equals)).hasSize(many);
    assertThat(received(endpoint)).hasSizeBetween(many, outcomes.size());
    assertThat(received(endpoint).stream().map(each -> each.header("webhook-id")).distinct())
        .hasSize(many);
  }

  /** By counts and not by the clock: the backlog is not half made when the others are served. */
  @Test
  void whoHasLittleShouldNotWaitForWhoHasMuch() {
    TenantId flooding = bench.tenant();
    TenantId calm = bench.tenant();
    UUID flooded = endpoint(flooding, "/flood", "{}");
    UUID served = endpoint(calm, "/ok", "{}");
    bench.event(calm, 1, "document.processing");
    WebhookBench.await(() -> bench.count(served, "DELIVERED") == 1);

    bench.backlog(flooding, BACKLOG);
    for (int position = 2; position <= 4; position++) {
      bench.event(calm, position, "document.processing");
    }
    WebhookBench.await(() -> bench.count(served, "DELIVERED") == 4);

    String feed = "select position from webhook_feed where tenant_id = '%s'".formatted(flooding);
    assertThat(Long.parseLong(bench.seen(feed).getFirst())).isLessThan(BACKLOG / 2);
    WebhookBench.await(() -> bench.count(flooded, "DELIVERED") > 0);
    bench.seen("delete from webhook_feed where tenant_id = '%s'".formatted(flooding));
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

    bench.event(tenant, 1, "document.processing");

    WebhookBench.await(
        () ->
            List.of(broken, hanging, cutting, leading, inside).stream()
                .allMatch(endpoint -> bench.count(endpoint, "FAILED") == 1));
    WebhookBench.await(() -> bench.count(lengthy, "DELIVERED") == 1);
    WebhookBench.await(() -> bench.state(gone).equals("DISABLED GONE"));
    assertThat(bench.outcomes(broken)).containsOnly("REFUSED 500").hasSize(3);
    assertThat(bench.outcomes(hanging)).containsOnly("TIMED_OUT -");
    assertThat(bench.outcomes(cutting)).containsOnly("UNREACHABLE -");
    assertThat(bench.outcomes(leading)).containsOnly("REFUSED 301");
    assertThat(bench.outcomes(inside)).containsOnly("FORBIDDEN_ADDRESS -");
    assertThat(bench.outcomes(lengthy)).containsExactly("DELIVERED 200");
    assertThat(bench.seen("select type from event where subject = '%s'".formatted(gone)))
        .containsExactly("webhook.endpoint_disabled");
  }

  @Test
  void retryAfterShouldKeepTheEndpointAloneWhenItIsOverloaded() {
    TenantId tenant = bench.tenant();
    UUID busy = endpoint(tenant, "/busy", "{}");

    bench.event(tenant, 1, "document.processing");

    WebhookBench.await(
        () -> bench.outcomes(busy).contains("REFUSED 429") && bench.count(busy, "DUE") == 1);
    assertThat(
            bench.seen(
                "select d.due_at > now() + interval '1 hour' and e.not_before > now() + interval '1"
                    + " hour' from webhook_delivery d join webhook_endpoint e on e.id ="
                    + " d.endpoint_id where e.id = '"
                    + busy
                    + "'"))
        .containsExactly("t");
  }

  /** As a process leaves it that is killed between its lease and its sending. */
  @Test
  void aStatementShouldNotCoverWhatWasLeasedAndPerhapsNeverSent() {
    TenantId tenant = bench.tenant();
    UUID kept = endpoint(tenant, "/ok", "{}");
    bench.seen("update webhook_endpoint set state = 'PAUSED' where id = '%s'".formatted(kept));
    bench.event(tenant, 1, "document.processing");
    WebhookBench.await(() -> bench.count(kept, "DUE") == 1);

    bench.seen("update webhook_delivery set attempts = 1 where endpoint_id = '%s'".formatted(kept));
    bench.seen(
        "update webhook_endpoint set statement_asked_at = now() where id = '%s'".formatted(kept));

    WebhookBench.await(
        () ->
            bench
                    .seen(
                        "select 1 from webhook_endpoint where statement_asked_at is null and id = '%s'"
                            .formatted(kept))
                    .size()
                == 1);
    assertThat(
            bench.seen("select 1 from webhook_statement where endpoint_id = '%s'".formatted(kept)))
        .isEmpty();
  }

  private static void assertSigned(Received received) {
    byte[] body = received.body().getBytes(StandardCharsets.UTF_8);
    Instant at = Instant.ofEpochSecond(Long.parseLong(received.header("webhook-timestamp")));
    assertThat(received.headers())
        .containsEntry(
            "webhook-signature",
            WebhookSignatures.v1(
                List.of(WebhookBench.SECRET), received.header("webhook-id"), at, body))
        .containsEntry("x-webhook-signature", WebhookSignatures.ofBody(WebhookBench.SECRET, body));
  }

  /** The statement's root is the one over what was received. */
  private static void assertStated(UUID endpoint) {
    bench.seen(
        "update webhook_endpoint set statement_asked_at = now() where id = '" + endpoint + "'");
    String roots =
        "select encode(root, 'hex') from webhook_statement where endpoint_id = '" + endpoint + "'";
    WebhookBench.await(() -> !bench.seen(roots).isEmpty());
    List<byte[]> leaves =
        received(endpoint).stream()
            .sorted(java.util.Comparator.comparing(WebhookDutyTest::sequence))
            .map(WebhookDutyTest::leaf)
            .distinct()
            .map(ByteBuffer::array)
            .toList();
    assertThat(bench.seen(roots))
        .containsExactly(HexFormat.of().formatHex(MerkleTree.root(leaves)));
  }

  private static ByteBuffer leaf(Received received) {
    return ByteBuffer.wrap(
        MerkleTree.leaf(
            sequence(received), received.header("webhook-id"), sha256(received.body())));
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
    String url = path.startsWith("/") ? "http://127.0.0.1:" + receiver.port() + path : path;
    return bench.endpoint(tenant, url, types);
  }

  private record Received(Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }
}
