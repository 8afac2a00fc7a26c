package io.remitstream.cli.system;

import static io.remitstream.cli.system.FaultBench.LONG;
import static io.remitstream.cli.system.FaultBench.SECOND;
import static io.remitstream.cli.system.FaultBench.UPLOADED;
import static io.remitstream.cli.system.FaultBench.WORKERS;
import static io.remitstream.cli.system.FaultBench.awaitEvents;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** The bus hangs or is away, or workers die while it does not have what the log has. */
record BusFaults(FaultBench bench) {

  private static final Duration AWAY = Duration.ofSeconds(LONG ? 60 : 10);
  private static final Duration REFUSING = Duration.ofSeconds(LONG ? 60 : 4);
  private static final Duration BETWEEN_UPLOADS = Duration.ofMillis(200);
  private static final int UNPUBLISHED = 12;
  private static final String PUBLISHED = "remitstream_events_published_total";
  private static final String AGE = "remitstream_outbox_age_seconds";
  private static final String BUS = "kafka";

  void holdWhileItHangs() throws Exception {
    ProcessHandle broker = bench.system().process(BUS);
    double before = bench.workers().value(PUBLISHED);
    int uploads;
    Signals.stop(broker);
    try {
      uploads = uploadSteadily(AWAY);
      if (LONG) {
        bench.workers().await(AGE, seconds -> seconds > AWAY.toSeconds() / 2.0);
      }
    } finally {
      Signals.resume(broker);
    }
    holdDrained(before + 2 * uploads);
  }

  /** The keeper is stopped too, which would start the broker again at once. */
  void holdWhileItRefusesConnections() throws Exception {
    ProcessHandle keeper = bench.system().serve().process().toHandle();
    double before = bench.workers().value(PUBLISHED);
    int uploads;
    Signals.stop(keeper);
    try {
      bench.system().process(BUS).destroyForcibly();
      uploads = uploadSteadily(REFUSING);
    } finally {
      Signals.resume(keeper);
    }
    holdDrained(before + 2 * uploads);
  }

  /** Each is acknowledged when it is sent for the first time. */
  private int uploadSteadily(Duration during) throws IOException, InterruptedException {
    var uploads = new Uploads(bench.system());
    var taken = new ArrayList<Duration>();
    long end = System.nanoTime() + during.toNanos();
    while (System.nanoTime() < end) {
      long begun = System.nanoTime();
      bench.ledger().add(uploads.sendOne(), Uploads.CLAIMS);
      taken.add(Duration.ofNanos(System.nanoTime() - begun));
      Thread.sleep(BETWEEN_UPLOADS);
    }
    taken.sort(Duration::compareTo);
    System.out.printf(
        "%d uploads without the bus, acknowledged after %d ms (median), %d ms at most%n",
        taken.size(), taken.get(taken.size() / 2).toMillis(), taken.getLast().toMillis());
    assertThat(uploads.again()).isZero();
    if (LONG) {
      assertThat(taken.getLast()).isLessThan(SECOND.multipliedBy(3));
    }
    return taken.size();
  }

  /** The bus has an upload and a result of each document, and nothing waits any more. */
  private void holdDrained(double expected) throws IOException, InterruptedException {
    long back = System.nanoTime();
    bench.holdAcknowledged();
    bench.workers().await(PUBLISHED, published -> published >= expected);
    System.out.printf(
        "drained %d ms after the bus was back%n",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - back));
    if (LONG) {
      System.out.println(
          "the outbox's age is " + bench.workers().await(AGE, seconds -> seconds < 1) + " s");
    }
  }

  void holdWhenWorkersDieBeforePublishing() throws Exception {
    ProcessHandle broker = bench.system().process(BUS);
    Signals.stop(broker);
    try {
      double before = bench.workers().value(PUBLISHED);
      bench.ledger().addAll(new Uploads(bench.system()).send(UNPUBLISHED));
      // The log, unlike the bus, has them: they are committed and in their places.
      awaitEvents(bench.system(), UPLOADED, events -> events.size() == bench.ledger().size());
      assertThat(bench.workers().value(PUBLISHED)).isLessThan(before + UNPUBLISHED);
      bench.system().process(WORKERS).destroyForcibly();
    } finally {
      Signals.resume(broker);
    }
    bench.holdAcknowledged();
    bench.workers().await(PUBLISHED, published -> published >= UNPUBLISHED);
  }
}
