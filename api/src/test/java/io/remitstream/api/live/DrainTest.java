package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remitstream.api.ApiApplication;
import io.remitstream.api.rsocket.FakeWorkers;
import io.remitstream.api.rsocket.TestSockets;
import io.remitstream.api.rsocket.UnderWay;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.access.ApiKeys;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.rsocket.TcpEntrance;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.rsocket.exceptions.CustomRSocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * A stopping service does not wait for open sockets and streams: it sends them away. Extractions
 * under way may finish, for as long as it drains.
 */
class DrainTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final FakeWorkers WORKERS = new FakeWorkers();
  private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
      new ParameterizedTypeReference<>() {};

  @AfterAll
  static void stopWorkers() {
    WORKERS.close();
  }

  @Test
  void closeShouldSendEverybodyAwayWithinSeconds() throws InterruptedException {
    ConfigurableApplicationContext service = start(Infrastructure.withDatabaseAndBus());
    int port = port((WebServerApplicationContext) service);
    String key = key(service);
    String token = token(key, port);
    var listening = new CountDownLatch(1);
    var farewell = listen(service, key, listening);
    LiveClient socket =
        LiveClient.open(URI.create("ws://127.0.0.1:" + port + "/v1/live"), token).subscribe(null);
    socket.next("ready");
    var received = new CopyOnWriteArrayList<String>();
    var ended = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var stream =
        client(port, token)
            .get()
            .uri("/v1/events")
            .accept(MediaType.TEXT_EVENT_STREAM)
            .retrieve()
            .bodyToFlux(EVENT)
            .doOnNext(event -> received.add(String.valueOf(event.event())))
            .doOnNext(event -> begun.countDown())
            .doFinally(end -> ended.countDown())
            .subscribe();
    assertThat(begun.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(listening.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();

    var extractions = UnderWay.open(service.getBean(TcpEntrance.class).port(), key);
    await().atMost(TIMEOUT).until(() -> WORKERS.open.get() == 2);

    long start = System.nanoTime();
    var closed = CompletableFuture.runAsync(service::close);
    assertThat(farewell).succeedsWithin(TIMEOUT).isEqualTo(1001);
    await().atMost(TIMEOUT).untilAsserted(() -> extractions.assertRefused("going-away"));
    assertThat(extractions.finish("last")).succeedsWithin(TIMEOUT).isEqualTo(List.of("1", "4"));
    assertThat(extractions.end()).succeedsWithin(TIMEOUT).asString().contains("/going-away");
    assertThat(closed).succeedsWithin(TIMEOUT);
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(socket.closeCode()).isEqualTo(1001);
    assertThat(ended.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(received).endsWith("closing");
    assertThat(took).isLessThan(LONGEST);
    stream.dispose();
  }

  private static int port(WebServerApplicationContext service) {
    return Objects.requireNonNull(service.getWebServer()).getPort();
  }

  private static ConfigurableApplicationContext start(Infrastructure infrastructure) {
    return new SpringApplicationBuilder(ApiApplication.class)
        .properties(Map.<String, Object>copyOf(infrastructure.properties()))
        .properties("server.port=0", "management.server.port=0")
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--remitstream.api.rsocket.port=0",
            "--remitstream.api.rsocket.drain=2s",
            "--remitstream.api.workers.port=" + WORKERS.port());
  }

  /** The code that a stream over RSocket ends with. */
  private static CompletableFuture<Integer> listen(
      ConfigurableApplicationContext service, String key, CountDownLatch listening) {
    return TestSockets.connector(key)
        .connect(TestSockets.tcp(service.getBean(TcpEntrance.class).port()))
        .flatMapMany(socket -> socket.requestStream(TestSockets.request("events", "")))
        .doOnNext(ready -> listening.countDown())
        .then(Mono.just(0))
        .onErrorResume(CustomRSocketException.class, end -> Mono.just(end.errorCode()))
        .toFuture();
  }

  private static String key(ConfigurableApplicationContext service) {
    TenantId tenant =
        new Tenants(
                service.getBean(DispatchTransactions.class),
                service.getBean(TenantTransactions.class))
            .findOrCreate("drained")
            .blockOptional(TIMEOUT)
            .orElseThrow()
            .id();
    return service
        .getBean(ApiKeys.class)
        .issue(tenant, "test", Scope.all(), null)
        .blockOptional(TIMEOUT)
        .orElseThrow()
        .text();
  }

  private static String token(String key, int port) {
    return String.valueOf(
        WebClient.create("http://127.0.0.1:" + port)
            .post()
            .uri("/internal/exchange")
            .bodyValue(Map.of("credential", key))
            .retrieve()
            .bodyToMono(Map.class)
            .blockOptional(TIMEOUT)
            .orElseThrow()
            .get("token"));
  }

  private static WebClient client(int port, String token) {
    return WebClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeaders(headers -> headers.setBearerAuth(token))
        .build();
  }
}
