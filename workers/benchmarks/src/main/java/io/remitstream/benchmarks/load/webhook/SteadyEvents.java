package io.remitstream.benchmarks.load.webhook;

import io.remitstream.benchmarks.load.Latencies;
import io.remitstream.benchmarks.load.Waiting;
import io.remitstream.benchmarks.load.webhook.Receiver.Arrival;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Events at a steady rate, each in a transaction of its own, of tenants in turn; and how long after
 * its commit each reached its receivers for the first time. The clock begins when the commit is
 * acknowledged to whoever appended, and ends when the receiver has read the whole request.
 */
final class SteadyEvents {

  private static final int CONNECTIONS = 8;
  private static final Duration SETTLE = Duration.ofSeconds(3);
  private static final String SUBJECT = "\"subject\":\"";
  private static final int UUID_LENGTH = 36;

  private final WebhookSystem system;
  private final Receiver receiver;
  private final List<TenantId> tenants;
  private final int rate;

  /**
   * @param rate events a second, of all tenants together
   */
  SteadyEvents(WebhookSystem system, Receiver receiver, List<TenantId> tenants, int rate) {
    this.system = system;
    this.receiver = receiver;
    this.tenants = tenants;
    this.rate = rate;
  }

  /**
   * Goes on for so long.
   *
   * @param counted whether a path counts
   */
  Latencies run(Duration time, Predicate<String> counted) {
    return Waiting.awaited(flow(time, counted), time.plus(Duration.ofMinutes(1)));
  }

  Mono<Latencies> flow(Duration time, Predicate<String> counted) {
    var committed = new ConcurrentHashMap<String, Long>();
    return Mono.fromRunnable(this::begin)
        .thenMany(
            Flux.interval(Duration.ofNanos(1_000_000_000L / rate))
                .onBackpressureBuffer()
                .take(rate * time.toSeconds()))
        .flatMap(tick -> event(tick, committed), CONNECTIONS)
        .then(Mono.delay(SETTLE))
        .map(settled -> latencies(committed, counted));
  }

  private void begin() {
    receiver.forget();
    receiver.keep(true);
  }

  private Mono<Long> event(long tick, Map<String, Long> committed) {
    UUID document = Ids.next();
    TenantId tenant = tenants.get((int) (tick % tenants.size()));
    return system
        .append(tenant, List.of(document))
        .doOnNext(nanos -> committed.put(document.toString(), nanos));
  }

  private Latencies latencies(Map<String, Long> committed, Predicate<String> counted) {
    receiver.keep(false);
    var latencies = new Latencies();
    Set<String> seen = new HashSet<>();
    for (Arrival arrival : receiver.arrivals()) {
      String subject = subject(arrival.body());
      Long begin = committed.get(subject);
      if (begin != null && counted.test(arrival.path()) && seen.add(arrival.path() + subject)) {
        latencies.add(Math.max(0, arrival.nanos() - begin));
      }
    }
    return latencies;
  }

  private static String subject(String body) {
    int at = body.indexOf(SUBJECT) + SUBJECT.length();
    return body.substring(at, at + UUID_LENGTH);
  }
}
