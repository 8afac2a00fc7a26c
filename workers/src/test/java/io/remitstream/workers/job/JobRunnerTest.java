package io.remitstream.workers.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

@Timeout(60)
class JobRunnerTest {

  private static final Duration LOOK = Duration.ofMillis(10);
  private static final long LARGE = 1000;
  private static final Runnable NOBODY = () -> {};

  private static Bench bench;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Lease> performed = new CopyOnWriteArrayList<>();
  private final List<String> quarantined = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void open() {
    bench = new Bench(Infrastructure.withDatabase());
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @BeforeEach
  void nothingDue() {
    bench.seen("update job set state = 'DONE' where state in ('DUE', 'RUNNING')");
  }

  @Test
  void drainShouldDoEveryJobWhenSeveralAreDue() {
    TenantId tenant = bench.tenant();
    List<DocumentId> documents = List.of(bench.due(tenant, 1), bench.due(tenant, 1));

    runner(settings(), this::complete).drain(NOBODY).block(Bench.TIMEOUT);

    assertThat(performed).extracting(Lease::document).isEqualTo(documents);
    assertThat(documents).extracting(JobRunnerTest::state).containsOnly("DONE 1 0");
  }

  @Test
  void drainShouldHeedThePermitAtOnceWhenTheJobTakesLong() {
    bench.due(bench.tenant(), 1);
    Sinks.Empty<Void> heeded = Sinks.empty();
    Sinks.Empty<Void> end = Sinks.empty();

    Mono<Void> drained =
        runner(settings(), lease -> end.asMono().then(complete(lease)))
            .drain(heeded::tryEmitEmpty)
            .cache();
    var running = drained.subscribe();

    heeded.asMono().block(Bench.TIMEOUT);
    assertThat(running.isDisposed()).isFalse();
    end.tryEmitEmpty();
    drained.block(Bench.TIMEOUT);
  }

  @Test
  void drainShouldSetTheDocumentAsideWhenTheThirdAttemptFails() {
    DocumentId document = bench.due(bench.tenant(), 1);
    JobRunner runner = runner(settings(), lease -> Mono.error(new IllegalStateException("broken")));

    for (int attempt = 1; attempt <= 3; attempt++) {
      makeDue(document);
      runner.drain(NOBODY).block(Bench.TIMEOUT);
    }

    assertThat(performed).extracting(Lease::attempt).containsExactly(1, 2, 3);
    assertThat(quarantined).containsExactly("internal");
    assertThat(state(document)).isEqualTo("QUARANTINED 3 0");
  }

  @Test
  void drainShouldSetTheDocumentAsideUntriedWhenThreeWorkersDiedOverIt() {
    DocumentId document = bench.due(bench.tenant(), 1);
    bench.seen("update job set attempts = 3 where document_id = '%s'".formatted(document));

    runner(settings(), this::complete).drain(NOBODY).block(Bench.TIMEOUT);

    assertThat(performed).isEmpty();
    assertThat(quarantined).containsExactly("worker-lost");
  }

  @Test
  void drainShouldNotCountTheAttemptWhenAPartIsAway() {
    DocumentId document = bench.due(bench.tenant(), 1);
    JobRunner runner = runner(settings(), lease -> Mono.error(new Unavailable("blob-store")));

    for (int i = 0; i < 5; i++) {
      makeDue(document);
      runner.drain(NOBODY).block(Bench.TIMEOUT);
    }

    assertThat(state(document)).isEqualTo("DUE 0 5");
    assertThat(quarantined).isEmpty();
  }

  @Test
  void drainShouldWaitLongerWhenAnAttemptFailsAgain() {
    DocumentId document = bench.due(bench.tenant(), 1);
    JobRunner runner = runner(settings(), lease -> Mono.error(new IllegalStateException("broken")));

    runner.drain(NOBODY).block(Bench.TIMEOUT);
    double first = secondsUntilDue(document);
    makeDue(document);
    runner.drain(NOBODY).block(Bench.TIMEOUT);

    assertThat(first).isBetween(29.0, 60.0);
    assertThat(secondsUntilDue(document)).isBetween(59.0, 120.0);
  }

  @Test
  void drainShouldStopTheWorkWhenTheLeaseIsTakenAway() {
    DocumentId document = bench.due(bench.tenant(), 1);
    Sinks.Empty<Void> begun = Sinks.empty();
    Sinks.Empty<Void> cut = Sinks.empty();
    JobRunner runner =
        runner(
            hasty(),
            lease ->
                Mono.<Void>never()
                    .doOnSubscribe(start -> begun.tryEmitEmpty())
                    .doOnCancel(cut::tryEmitEmpty));
    Mono<Void> drained = runner.drain(NOBODY).cache();
    drained.subscribe();
    begun.asMono().block(Bench.TIMEOUT);

    bench.seen(
        "update job set state = 'CANCELLED', lease_token = lease_token + 1 where document_id = '%s'"
            .formatted(document));

    cut.asMono().block(Bench.TIMEOUT);
    drained.block(Bench.TIMEOUT);
    assertThat(runner.held()).isZero();
    assertThat(state(document)).startsWith("CANCELLED");
  }

  @Test
  void drainShouldCountTheLeaseAsLostWhenTheWorkFailsAfterTheJobWasTakenAway() {
    DocumentId document = bench.due(bench.tenant(), 1);
    JobRunner runner =
        runner(
            settings(),
            lease ->
                Mono.fromRunnable(() -> takeAway(document))
                    .subscribeOn(Schedulers.boundedElastic())
                    .then(Mono.error(new Unavailable("database"))));

    runner.drain(NOBODY).block(Bench.TIMEOUT);

    assertThat(meters.counter("remitstream.leases.lost").count()).isEqualTo(1);
    assertThat(state(document)).isEqualTo("RUNNING 1 0");
  }

  private static void takeAway(DocumentId document) {
    bench.seen(
        "update job set lease_token = lease_token + 1 where document_id = '%s'"
            .formatted(document));
  }

  @Test
  void drainShouldGiveTheJobBackWhenItIsCancelled() {
    DocumentId document = bench.due(bench.tenant(), 1);
    Sinks.Empty<Void> begun = Sinks.empty();
    JobRunner runner =
        runner(
            settings(), lease -> Mono.<Void>never().doOnSubscribe(start -> begun.tryEmitEmpty()));
    var running = runner.drain(NOBODY).subscribe();
    begun.asMono().block(Bench.TIMEOUT);

    running.dispose();

    await(() -> runner.held() == 0);
    assertThat(state(document)).isEqualTo("DUE 0 0");
  }

  @Test
  void drainShouldLeaveOneWorkerToSmallJobsWhenLargeOnesAreDue() {
    TenantId tenant = bench.tenant();
    DocumentId large = bench.due(tenant, LARGE);
    DocumentId waiting = bench.due(tenant, LARGE);
    Sinks.Empty<Void> begun = Sinks.empty();
    Sinks.Empty<Void> end = Sinks.empty();
    JobRunner runner =
        runner(
            settings(),
            lease ->
                lease.document().equals(large)
                    ? end.asMono()
                        .doOnSubscribe(start -> begun.tryEmitEmpty())
                        .then(complete(lease))
                    : complete(lease));
    Mono<Void> first = runner.drain(NOBODY).cache();
    first.subscribe();
    begun.asMono().block(Bench.TIMEOUT);
    DocumentId small = bench.due(tenant, 1);

    runner.drain(NOBODY).block(Bench.TIMEOUT);

    assertThat(state(small)).isEqualTo("DONE 1 0");
    assertThat(state(waiting)).isEqualTo("DUE 0 0");
    end.tryEmitEmpty();
    first.block(Bench.TIMEOUT);
    assertThat(state(waiting)).isEqualTo("DONE 1 0");
  }

  private JobRunner runner(JobSettings settings, Function<Lease, Mono<Void>> work) {
    return new CrewConfiguration()
        .jobRunner(
            new Crew(new Work(work), Topic.EXTRACTION, "test", 2, LARGE),
            new Leases(bench.dispatch, "test", settings.lease()),
            settings,
            ObservationRegistry.NOOP,
            meters);
  }

  private static JobSettings settings() {
    return new JobSettings(
        Duration.ofSeconds(30),
        3,
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4));
  }

  /** Renews its leases often. */
  private static JobSettings hasty() {
    return new JobSettings(
        Duration.ofSeconds(1),
        3,
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4));
  }

  private Mono<Void> complete(Lease lease) {
    return ended(lease, client -> new Fence().complete(client, lease));
  }

  private static Mono<Void> ended(Lease lease, Function<DatabaseClient, Mono<Void>> transaction) {
    return bench.tenants.inTransaction(transaction).contextWrite(Tenancy.of(lease.tenant())::apply);
  }

  private static void makeDue(DocumentId document) {
    bench.seen("update job set due_at = now() where document_id = '%s'".formatted(document));
  }

  private static double secondsUntilDue(DocumentId document) {
    return Double.parseDouble(
        bench
            .seen(
                "select extract(epoch from due_at - clock_timestamp()) from job where document_id = '%s'"
                    .formatted(document))
            .getFirst());
  }

  private static String state(DocumentId document) {
    return bench
        .seen(
            "select state || ' ' || attempts || ' ' || deferrals from job where document_id = '%s'"
                .formatted(document))
        .getFirst();
  }

  private static void await(BooleanSupplier condition) {
    Flux.interval(LOOK, Schedulers.boundedElastic())
        .filter(tick -> condition.getAsBoolean())
        .blockFirst(Bench.TIMEOUT);
  }

  private final class Work implements JobWork {

    private final Function<Lease, Mono<Void>> work;

    private Work(Function<Lease, Mono<Void>> work) {
      this.work = work;
    }

    @Override
    public JobKind kind() {
      return JobKind.EXTRACTION;
    }

    @Override
    public Mono<Void> perform(Lease lease) {
      performed.add(lease);
      return work.apply(lease);
    }

    @Override
    public Mono<Void> quarantine(Lease lease, String problem) {
      quarantined.add(problem);
      return ended(lease, client -> new Fence().quarantine(client, lease));
    }
  }
}
