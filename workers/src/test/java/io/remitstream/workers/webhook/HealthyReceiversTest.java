package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.TenantId;
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

/**
 * Half of all endpoints hang or fail, many more than there are slots; the others' first attempts go
 * on meanwhile. By counts and not by the clock: no attempt at what hangs ends before all of the
 * others' are delivered.
 */
@Timeout(120)
class HealthyReceiversTest {

  private static final int SLOTS = 8;
  private static final int EACH = 20;
  private static final int EVENTS = 5;

  private static final AtomicInteger HUNG = new AtomicInteger();
  private static WebhookBench bench;
  private static DisposableServer receiver;

  @BeforeAll
  static void start() {
    receiver =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(HealthyReceiversTest::answer)
            .bindNow();
    bench =
        new WebhookBench(
            List.of(
                "slots=" + SLOTS,
                "reserved=2",
                "lingering=300",
                "lingers-after=50ms",
                "timeout=10m",
                "lease=11m",
                "poll=50ms"));
  }

  @AfterAll
  static void stop() {
    bench.close();
    receiver.disposeNow();
  }

  private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    return switch (request.uri()) {
      case "/hang" -> Mono.<Void>never().doOnSubscribe(hung -> HUNG.incrementAndGet());
      case "/broken" -> response.status(500).send();
      default -> response.status(204).send();
    };
  }

  @Test
  void firstAttemptsShouldGoOnWhenHalfOfAllEndpointsHangOrFail() {
    List<TenantId> tenants = Stream.generate(bench::tenant).limit(4).toList();
    List<UUID> hanging = endpoints(tenants, "/hang");
    List<UUID> broken = endpoints(tenants, "/broken");
    List<UUID> healthy =
        Stream.of("/fine", "/well").flatMap(path -> endpoints(tenants, path).stream()).toList();

    for (int position = 1; position <= EVENTS; position++) {
      for (TenantId tenant : tenants) {
        bench.event(tenant, position, "document.processed");
      }
    }

    WebhookBench.await(() -> healthy.stream().allMatch(this::isServed));
    assertThat(hanging).allSatisfy(each -> assertThat(bench.outcomes(each)).isEmpty());
    WebhookBench.await(() -> HUNG.get() > SLOTS);
    WebhookBench.await(() -> broken.stream().noneMatch(each -> bench.outcomes(each).isEmpty()));
  }

  private boolean isServed(UUID endpoint) {
    return bench.count(endpoint, "DELIVERED") == EVENTS;
  }

  /** A number of them, in turn over the tenants. */
  private static List<UUID> endpoints(List<TenantId> tenants, String path) {
    String url = "http://127.0.0.1:" + receiver.port() + path;
    return Stream.iterate(0, nth -> nth + 1)
        .limit(EACH)
        .map(nth -> bench.endpoint(tenants.get(nth % tenants.size()), url, "{}"))
        .toList();
  }
}
