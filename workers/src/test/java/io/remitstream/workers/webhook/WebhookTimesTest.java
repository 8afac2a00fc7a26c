package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * The real schedule in virtual time: since all waiting is in rows, time passes by moving an
 * endpoint's rows into the past.
 */
@Timeout(60)
class WebhookTimesTest {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5));
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static WebhookBench bench;
  private static DisposableServer receiver;

  @BeforeAll
  static void start() {
    receiver =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> response.status(500).send())
            .bindNow();
    bench = new WebhookBench(List.of("poll=50ms"));
  }

  @AfterAll
  static void stop() {
    bench.close();
    receiver.disposeNow();
  }

  @Test
  void failingEndpointShouldBeTriedForHoursWarnedAfterFourDaysAndDisabledAfterFive() {
    TenantId tenant = bench.tenant();
    UUID endpoint = bench.endpoint(tenant, "http://127.0.0.1:" + receiver.port() + "/", "{}");
    bench.event(tenant, 1, "document.processed");

    for (int attempt = 1; attempt <= WAITS.size(); attempt++) {
      awaitAttempts(endpoint, attempt);
      Duration wait = WAITS.get(attempt - 1);
      assertThat(wait(endpoint)).isBetween(wait.multipliedBy(8).dividedBy(10), longest(wait));
      pass(endpoint, longest(wait).plus(MINUTE));
    }
    awaitAttempts(endpoint, WAITS.size() + 1);
    assertThat(bench.count(endpoint, "FAILED")).isOne();

    passUntilFailingFor(endpoint, Duration.ofDays(4).minus(MINUTE));
    look();
    assertThat(told(endpoint)).isEmpty();
    pass(endpoint, MINUTE);
    look();
    look();
    assertThat(told(endpoint)).containsExactly("webhook.endpoint_failing");

    passUntilFailingFor(endpoint, Duration.ofDays(5).minus(MINUTE));
    look();
    assertThat(bench.state(endpoint)).isEqualTo("ACTIVE ");
    pass(endpoint, MINUTE);
    look();
    assertThat(bench.state(endpoint)).isEqualTo("DISABLED FAILING");
    assertThat(told(endpoint))
        .containsExactly("webhook.endpoint_failing", "webhook.endpoint_disabled");

    bench.event(tenant, 2, "document.processed");
    WebhookBench.await(() -> bench.count(endpoint, "DUE") == 1);
    assertThat(bench.outcomes(endpoint)).as("kept").hasSize(WAITS.size() + 1);
  }

  /** ±20 %, and what the attempt itself took. */
  private static Duration longest(Duration wait) {
    return wait.multipliedBy(12).dividedBy(10).plusSeconds(2);
  }

  private static void awaitAttempts(UUID endpoint, int attempts) {
    WebhookBench.await(
        () -> bench.outcomes(endpoint).size() == attempts && bench.count(endpoint, "RUNNING") == 0);
  }

  /** From the last attempt to the next. */
  private static Duration wait(UUID endpoint) {
    String seconds =
        bench
            .seen(
                """
                select extract(epoch from d.due_at - max(a.at)) from webhook_delivery d
                join webhook_attempt a on a.delivery_id = d.id where d.endpoint_id = '%s' group by d.due_at
                """
                    .formatted(endpoint))
            .getFirst();
    return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
  }

  private static void pass(UUID endpoint, Duration time) {
    String ago = "interval '" + time.toMillis() + " milliseconds'";
    bench.seen(
        """
        update webhook_attempt set at = at - %1$s where endpoint_id = '%2$s';
        update webhook_endpoint set failing_since = failing_since - %1$s, warned_at = warned_at - %1$s,
          not_before = not_before - %1$s where id = '%2$s';
        update webhook_delivery set due_at = due_at - %1$s, created_at = created_at - %1$s where endpoint_id = '%2$s'
        """
            .formatted(ago, endpoint));
  }

  private static void passUntilFailingFor(UUID endpoint, Duration time) {
    String seconds =
        bench
            .seen(
                "select extract(epoch from clock_timestamp() - failing_since) from webhook_endpoint where id = '%s'"
                    .formatted(endpoint))
            .getFirst();
    pass(endpoint, time.minusMillis(Math.round(Double.parseDouble(seconds) * 1000)));
  }

  private static void look() {
    bench.bean(Ailing.class).look().block(Bench.TIMEOUT);
  }

  private static List<String> told(UUID endpoint) {
    return bench.seen(
        "select type from event where subject = '%s' order by time, id".formatted(endpoint));
  }
}
