package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.DeliveryBody;
import io.remitstream.streaming.webhook.NewDelivery;
import io.remitstream.streaming.webhook.WebhookSignatures;
import io.remitstream.workers.Bench;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a receiver must answer to a challenge, and what strict order means when it fails. */
@Timeout(60)
class WebhookConductTest {

  private static final Duration WORK = Duration.ofMillis(30);

  private static final List<Long> ORDER = Collections.synchronizedList(new ArrayList<>());
  private static final List<Long> LOST = Collections.synchronizedList(new ArrayList<>());
  private static final AtomicInteger UNDER_WAY = new AtomicInteger();
  private static final AtomicInteger MOST = new AtomicInteger();

  private static WebhookBench bench;
  private static DisposableServer receiver;

  @BeforeAll
  static void start() {
    receiver =
        HttpServer.create().host("127.0.0.1").port(0).handle(WebhookConductTest::answer).bindNow();
    bench =
        new WebhookBench(List.of("timeout=500ms", "poll=50ms", "retries=50ms,50ms", "pause=50ms"));
  }

  @AfterAll
  static void stop() {
    bench.close();
    receiver.disposeNow();
  }

  private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString()
        .map(JsonMapper.shared()::readTree)
        .flatMap(body -> answer(request.uri(), body, response));
  }

  private static Mono<Void> answer(String path, JsonNode body, HttpServerResponse response) {
    String challenge = body.path("challenge").asString("");
    String signature = WebhookSignatures.ofChallenge(WebhookBench.SECRET, challenge);
    return switch (path) {
      case "/echo" -> echo(response, challenge, signature);
      case "/other-challenge" -> echo(response, "another", signature);
      case "/other-signature" -> echo(response, challenge, "forged");
      case "/mute" -> response.status(204).send();
      case "/refusing" -> response.status(403).send();
      case "/hang" -> Mono.never();
      case "/order" -> inOrder(ORDER, body, response, 2);
      case "/lost" -> inOrder(LOST, body, response, 3);
      default -> response.status(404).send();
    };
  }

  private static Mono<Void> echo(HttpServerResponse response, String challenge, String signature) {
    return response
        .sendString(
            Mono.just(
                "{\"challenge\":\"%s\",\"signature\":\"%s\"}".formatted(challenge, signature)))
        .then();
  }

  /** Takes its time, and fails the second event so often. */
  private static Mono<Void> inOrder(
      List<Long> seen, JsonNode body, HttpServerResponse response, int failures) {
    long sequence = body.path("sequence").asLong();
    seen.add(sequence);
    MOST.accumulateAndGet(UNDER_WAY.incrementAndGet(), Math::max);
    boolean failing = sequence == 2 && Collections.frequency(seen, 2L) <= failures;
    return Mono.delay(WORK)
        .doOnNext(worked -> UNDER_WAY.decrementAndGet())
        .then(Mono.defer(() -> response.status(failing ? 503 : 200).send().then()));
  }

  @Test
  void challengeShouldMakeItActiveByItsSignedEchoAndSendWhatWasKept() {
    TenantId tenant = bench.tenant();
    UUID endpoint = pending(tenant, "/echo");
    bench.event(tenant, 1, "document.processed");
    WebhookBench.await(() -> bench.count(endpoint, "DUE") == 1);
    assertThat(bench.outcomes(endpoint)).as("nothing is sent before").isEmpty();

    challenge(tenant, endpoint);

    WebhookBench.await(() -> bench.count(endpoint, "DELIVERED") == 2);
    assertThat(bench.state(endpoint)).isEqualTo("ACTIVE ");
  }

  @Test
  void challengeShouldDisableItWhenItIsNotAnsweredToTheEnd() {
    TenantId tenant = bench.tenant();
    UUID otherChallenge = challenged(tenant, "/other-challenge");
    UUID otherSignature = challenged(tenant, "/other-signature");
    UUID mute = challenged(tenant, "/mute");
    UUID refusing = challenged(tenant, "/refusing");
    UUID hanging = challenged(tenant, "/hang");
    List<UUID> all = List.of(otherChallenge, otherSignature, mute, refusing, hanging);

    bench.event(tenant, 1, "document.processed");

    WebhookBench.await(
        () -> all.stream().allMatch(each -> bench.state(each).equals("DISABLED CHALLENGE")));
    assertThat(bench.outcomes(otherChallenge)).hasSize(3).containsOnly("UNPROVEN 200");
    assertThat(bench.outcomes(otherSignature)).hasSize(3).containsOnly("UNPROVEN 200");
    assertThat(bench.outcomes(mute)).hasSize(3).containsOnly("UNPROVEN 204");
    assertThat(bench.outcomes(refusing)).hasSize(3).containsOnly("REFUSED 403");
    assertThat(bench.outcomes(hanging)).hasSize(3).containsOnly("TIMED_OUT -");
    assertThat(all).as("the event is kept").allMatch(each -> bench.count(each, "DUE") == 1);
    assertThat(
            bench.seen(
                "select data->>'reason' from event where subject = '%s' and type =".formatted(mute)
                    + " 'webhook.endpoint_disabled'"))
        .containsExactly("CHALLENGE");
  }

  @Test
  void challengeShouldNotDisableItWhileAnotherOneIsDue() {
    TenantId tenant = bench.tenant();
    UUID endpoint = pending(tenant, "/mute");
    bench.seen(
        "update webhook_endpoint set not_before = 'infinity' where id = '%s'".formatted(endpoint));
    challenge(tenant, endpoint);
    bench.seen(
        "update webhook_delivery set due_at = 'infinity' where endpoint_id = '%s'"
            .formatted(endpoint));
    challenge(tenant, endpoint);
    bench.seen("update webhook_endpoint set not_before = null where id = '%s'".formatted(endpoint));

    WebhookBench.await(() -> bench.count(endpoint, "FAILED") == 1);

    assertThat(bench.state(endpoint)).isEqualTo("PENDING ");
  }

  @Test
  void orderedDeliveriesShouldWaitOneForAnotherWhenOneFails() {
    TenantId tenant = bench.tenant();
    UUID endpoint = ordered(tenant, "/order");
    UUID losing = ordered(tenant, "/lost");

    Stream.of(1, 2, 3, 4, 5).forEach(n -> bench.event(tenant, n, "document.processed"));

    WebhookBench.await(
        () -> bench.count(endpoint, "DELIVERED") == 5 && bench.count(losing, "DELIVERED") == 4);
    assertThat(ORDER).containsExactly(1L, 2L, 2L, 2L, 3L, 4L, 5L);
    assertThat(LOST).as("one that fails for good holds no longer").isEqualTo(ORDER);
    assertThat(bench.count(losing, "FAILED")).isOne();
    assertThat(MOST.get()).as("one of each at a time").isLessThanOrEqualTo(2);
  }

  private static UUID ordered(TenantId tenant, String path) {
    UUID endpoint = bench.endpoint(tenant, url(path), "{}");
    bench.seen("update webhook_endpoint set ordered = true where id = '%s'".formatted(endpoint));
    return endpoint;
  }

  private static UUID challenged(TenantId tenant, String path) {
    UUID endpoint = pending(tenant, path);
    challenge(tenant, endpoint);
    return endpoint;
  }

  private static UUID pending(TenantId tenant, String path) {
    UUID endpoint = bench.endpoint(tenant, url(path), "{}");
    bench.seen("update webhook_endpoint set state = 'PENDING' where id = '%s'".formatted(endpoint));
    return endpoint;
  }

  /** As the api does. */
  private static void challenge(TenantId tenant, UUID endpoint) {
    NewDelivery challenge = NewDelivery.challenge(endpoint, Instant.now(), null);
    assertThat(challenge.body()).contains(DeliveryBody.CHALLENGE);
    bench
        .bean(TenantTransactions.class)
        .inTransaction(client -> challenge.insert(client).thenReturn(true))
        .contextWrite(Tenancy.of(tenant)::apply)
        .block(Bench.TIMEOUT);
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + receiver.port() + path;
  }
}
