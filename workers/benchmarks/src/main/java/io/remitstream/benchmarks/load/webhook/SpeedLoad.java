package io.remitstream.benchmarks.load.webhook;

import io.remitstream.benchmarks.load.Waiting;
import io.remitstream.benchmarks.load.webhook.Receiver.Arrival;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Deliveries a second, from events that lie in the log to the receiver, made, leased, signed, sent
 * and settled; by turns with the bare {@code WebClient} that posts the same bodies to the same
 * receiver. Both are counted where they arrive, from the first tenth to the last but one.
 */
final class SpeedLoad {

  private static final int ENDPOINTS = 10;
  private static final int CONCURRENCY = 64;
  private static final int AT_ONCE = 128;
  private static final int TENTHS = 10;
  private static final int LAPS = 3;
  private static final double SECOND = 1e9;
  private static final int APPENDED_AT_ONCE = 200;
  private static final Duration LOOK = Duration.ofMillis(1);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final WebhookSystem system;
  private final Receiver receiver;
  private final int events;
  private final WebClient bare;
  private final List<Double> ratios = new ArrayList<>();

  SpeedLoad(WebhookSystem system, Receiver receiver, int events) {
    this.system = system;
    this.receiver = receiver;
    this.events = events;
    var connections = ConnectionProvider.create("bare", AT_ONCE);
    this.bare =
        WebClient.builder()
            .baseUrl(receiver.url(""))
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
            .build();
  }

  void run() {
    receiver.keep(true);
    List<String> bodies = warm();
    for (int lap = 1; lap <= LAPS; lap++) {
      double ours = delivered();
      double theirs = posted(bodies);
      ratios.add(ours / theirs);
      System.out.printf(
          "lap %d: %.0f deliveries a second, bare WebClient %.0f, ratio %.2f%n",
          lap, ours, theirs, ours / theirs);
    }
    System.out.printf(
        "median ratio %.2f (goal: 0.25)%n", ratios.stream().sorted().toList().get(LAPS / 2));
  }

  private List<String> warm() {
    delivered();
    List<String> bodies = receiver.arrivals().stream().map(Arrival::body).toList();
    receiver.keep(false);
    posted(bodies);
    delivered();
    posted(bodies);
    return bodies;
  }

  /** A new tenant's log is filled first, and then begins to be heard by its new endpoints. */
  private double delivered() {
    TenantId tenant = system.tenant();
    for (int begun = 0; begun < events; begun += APPENDED_AT_ONCE) {
      Waiting.awaited(system.append(tenant, documents()), PATIENCE);
    }
    system.awaitPlaced(tenant, events);
    for (int endpoint = 0; endpoint < ENDPOINTS; endpoint++) {
      system.endpoint(tenant, receiver.url("/ok/" + endpoint), CONCURRENCY);
    }
    return measured(Mono.fromRunnable(() -> system.rewind(tenant)));
  }

  private static List<UUID> documents() {
    return Stream.generate(Ids::next).limit(APPENDED_AT_ONCE).toList();
  }

  private double posted(List<String> bodies) {
    return measured(Flux.fromIterable(bodies).flatMap(this::post, AT_ONCE).then());
  }

  private double measured(Mono<Void> work) {
    receiver.forget();
    int all = events * ENDPOINTS;
    Mono<Double> rate =
        reached(all / TENTHS)
            .flatMap(begin -> reached(all - all / TENTHS).map(begin::rate))
            .delayUntil(rateKnown -> reached(all))
            .delayElement(REST);
    return Waiting.awaited(
            Mono.zip(work.subscribeOn(Schedulers.boundedElastic()).thenReturn(all), rate), PATIENCE)
        .getT2();
  }

  private Mono<Mark> reached(int many) {
    return Flux.interval(LOOK)
        .onBackpressureDrop()
        .map(tick -> new Mark(receiver.count(), System.nanoTime()))
        .filter(mark -> mark.count() >= many)
        .next();
  }

  private record Mark(int count, long nanos) {
    double rate(Mark later) {
      return (later.count() - count) * SECOND / (later.nanos() - nanos);
    }
  }

  private Mono<Integer> post(String body) {
    return bare.post()
        .uri("/bare")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .retrieve()
        .toBodilessEntity()
        .map(answer -> answer.getStatusCode().value());
  }
}
