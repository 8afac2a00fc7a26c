package io.remitstream.benchmarks.load.webhook;

import io.remitstream.benchmarks.load.Latencies;
import io.remitstream.streaming.tenancy.TenantId;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How soon and how fast webhooks are delivered, by the workers application in this process to a
 * receiver in this process: {@code latency [SECONDS]}, {@code speed [EVENTS]}, {@code trouble
 * [SECONDS]}, {@code flood [SECONDS]}.
 */
public final class WebhookLoad implements AutoCloseable {

  private static final int EVENTS_A_SECOND = 50;
  private static final int USUAL_CONCURRENCY = 8;
  private static final Predicate<String> ALL = path -> true;

  private final WebhookSystem system = WebhookSystem.start();
  private final Receiver receiver = new Receiver();

  private WebhookLoad() throws IOException, InterruptedException, SQLException {}

  public static void run(List<String> words)
      throws IOException, InterruptedException, SQLException {
    int number = words.size() > 1 ? Integer.parseInt(words.get(1)) : 0;
    try (var load = new WebhookLoad()) {
      switch (words.isEmpty() ? "" : words.getFirst()) {
        case "latency" -> load.latency(Duration.ofSeconds(number == 0 ? 60 : number));
        case "speed" ->
            new SpeedLoad(load.system, load.receiver, number == 0 ? 2_000 : number).run();
        case "trouble" -> load.trouble(Duration.ofSeconds(number == 0 ? 30 : number));
        case "flood" -> load.flood(Duration.ofSeconds(number == 0 ? 30 : number));
        default ->
            throw new IllegalArgumentException("load webhooks: latency, speed, trouble or flood");
      }
    }
    // The embedded servers' threads outlive what uses them; their shutdown hook ends them.
    System.exit(0);
  }

  /** 50 events a second of one tenant, each to ten endpoints; after as long a warm-up. */
  private void latency(Duration time) {
    TenantId tenant = system.tenant();
    endpoints(tenant, 10, "/ok");
    var events = new SteadyEvents(system, receiver, List.of(tenant), EVENTS_A_SECOND);
    tell("warming up, first attempts", events.run(time, ALL));
    tell("first attempts", events.run(time, ALL));
  }

  private void endpoints(TenantId tenant, int many, String path) {
    IntStream.range(0, many)
        .forEach(
            nth ->
                system.endpoint(
                    tenant,
                    receiver.url("%s/%s/%d".formatted(path, tenant, nth)),
                    USUAL_CONCURRENCY));
  }

  /**
   * 50 tenants with two endpoints each. First all are well; then half of all endpoints hang or
   * answer 500, a tenant's one and not its other.
   */
  private void trouble(Duration time) {
    List<TenantId> tenants = Stream.generate(system::tenant).limit(50).toList();
    for (TenantId tenant : tenants) {
      endpoints(tenant, 1, "/ok");
      endpoints(tenant, 1, tenants.indexOf(tenant) % 2 == 0 ? "/hang" : "/broken");
    }
    var events = new SteadyEvents(system, receiver, tenants, EVENTS_A_SECOND);
    tell("warming up", events.run(time, WebhookLoad::isHealthy));
    Latencies calm = events.run(time, WebhookLoad::isHealthy);
    tell("healthy ones, calm", calm);
    receiver.trouble(true);
    Latencies beside = events.run(time, WebhookLoad::isHealthy);
    tell("healthy ones, half fail", beside);
    compare(calm, beside);
  }

  private static boolean isHealthy(String path) {
    return path.startsWith("/ok");
  }

  /**
   * A hundred tenants with ten endpoints each; one of them then has as many events as it can. What
   * a flood costs the others that nobody is told of is seen first: below that, no delivery of
   * webhooks can bring it.
   */
  private void flood(Duration time) {
    List<TenantId> others = Stream.generate(system::tenant).limit(99).toList();
    others.forEach(tenant -> endpoints(tenant, 10, "/ok"));
    TenantId flooding = system.tenant();
    endpoints(flooding, 10, "/flood");
    var events = new SteadyEvents(system, receiver, others, 20);
    tell("warming up", events.run(time, WebhookLoad::isHealthy));
    tell("warming up, flood", beside(flooding, events, time));
    drain(flooding);
    Latencies calm = events.run(time, WebhookLoad::isHealthy);
    tell("others, calm", calm);
    tell("others, beside a flood that nobody is told of", beside(system.tenant(), events, time));
    Latencies beside = beside(flooding, events, time);
    tell("others, beside the flood", beside);
    compare(calm, beside);
    drain(flooding);
    Latencies again = events.run(time, WebhookLoad::isHealthy);
    tell("others, calm again", again);
    compare(again, beside);
  }

  private Latencies beside(TenantId flooding, SteadyEvents events, Duration time) {
    try (var flood = new Flood(system, flooding)) {
      Latencies beside = events.run(time, WebhookLoad::isHealthy);
      System.out.printf("the flood: %d events%n", flood.events());
      return beside;
    }
  }

  private void drain(TenantId flooding) {
    long begun = System.nanoTime();
    long waiting = system.undelivered(flooding);
    system.awaitDelivered(flooding);
    System.out.printf(
        "the flood: %d events and deliveries waited at its end, none %.1f s later%n",
        waiting, (System.nanoTime() - begun) / 1e9);
  }

  private static void tell(String what, Latencies latencies) {
    System.out.printf("%s: %s%n", what, latencies);
  }

  private static void compare(Latencies calm, Latencies beside) {
    System.out.printf(
        "p99 beside / p99 calm: %.2f (goal: below 2)%n",
        beside.percentile(0.99) / calm.percentile(0.99));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    system.close();
    receiver.close();
  }
}
