package io.remitstream.workers.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.trace.Logged;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Timed;

/**
 * Does due jobs, one after the other, and decides what becomes of one that fails: a passing fault
 * puts it off, any other counts, and after the last attempt it is set aside.
 */
final class JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final String WORKER_LOST = "worker-lost";

  private final Leases leases;
  private final JobWork work;
  private final JobSettings settings;
  private final Backoff backoff;
  private final Lanes lanes;
  private final WorkTrace trace;
  private final Counter lost;
  private final AtomicInteger held = new AtomicInteger();

  JobRunner(
      Leases leases,
      JobWork work,
      JobSettings settings,
      Backoff backoff,
      Lanes lanes,
      WorkTrace trace,
      MeterRegistry meters) {
    this.leases = leases;
    this.work = work;
    this.settings = settings;
    this.backoff = backoff;
    this.lanes = lanes;
    this.trace = trace;
    this.lost = meters.counter("remitstream.leases.lost");
  }

  /**
   * Takes jobs and does them until none is due. A job whose work is cut off by cancelling goes back
   * at once.
   *
   * @param settled called once, when the first job is taken or none is due
   */
  Mono<Void> drain(Runnable settled) {
    return one(settled)
        .concatWith(Flux.defer(() -> one(() -> {})).repeat())
        .takeWhile(done -> done)
        .then();
  }

  /** How many leases this process holds. */
  int held() {
    return held.get();
  }

  /** Whether there was a job to do. */
  private Mono<Boolean> one(Runnable settled) {
    return Mono.using(lanes::enter, lane -> one(lane, settled), Lanes.Lane::leave);
  }

  private Mono<Boolean> one(Lanes.Lane lane, Runnable settled) {
    return leases
        .next(work.kind(), lane.largest())
        .doFinally(end -> settled.run())
        .doOnNext(lane::taken)
        .flatMap(lease -> hold(lease).thenReturn(true))
        .defaultIfEmpty(false);
  }

  private Mono<Void> hold(Lease lease) {
    return Mono.usingWhen(
            Mono.fromSupplier(() -> counted(lease)),
            this::perform,
            done -> Mono.empty(),
            (failed, error) -> Mono.empty(),
            this::giveBack)
        .contextWrite(Tenancy.of(lease.tenant())::apply);
  }

  private Lease counted(Lease lease) {
    held.incrementAndGet();
    return lease;
  }

  private Mono<Void> perform(Lease lease) {
    return Mono.firstWithSignal(attempted(lease), heartbeats(lease))
        .onErrorResume(error -> settle(lease, error))
        .timed()
        .delayUntil(end -> Logged.line(() -> ended(lease, end)))
        .then()
        .transform(done -> trace.around(lease, done))
        .doOnTerminate(held::decrementAndGet);
  }

  private static void ended(Lease lease, Timed<End> end) {
    LOG.info(
        "An attempt of {} ended: {}, after {} ms",
        lease.kind(),
        end.get(),
        end.elapsed().toMillis());
  }

  /** A worker that dies says nothing: such attempts are counted, but only seen here. */
  private Mono<End> attempted(Lease lease) {
    return lease.attempt() > settings.attempts()
        ? work.quarantine(lease, WORKER_LOST).thenReturn(End.SET_ASIDE)
        : work.perform(lease).thenReturn(End.DONE);
  }

  /** Never completes; fails once the lease is lost. */
  private Mono<End> heartbeats(Lease lease) {
    return Flux.interval(settings.heartbeat())
        .onBackpressureDrop()
        .concatMap(beat -> renew(lease), 1)
        .then(Mono.never());
  }

  /** Where the database is away the work may go on: the fence decides when it writes. */
  private Mono<Void> renew(Lease lease) {
    return leases
        .renew(lease)
        .onErrorResume(
            error -> !(error instanceof LeaseLost),
            error -> said("A lease was not renewed", error));
  }

  private Mono<End> settle(Lease lease, Throwable error) {
    return error instanceof LeaseLost ? lost() : settledOrLeft(lease, error);
  }

  private Mono<End> lost() {
    lost.increment();
    return Mono.just(End.LEASE_LOST);
  }

  /**
   * What cannot be settled now is settled by the sweeper, once the lease runs out. Where it has run
   * out already, the failure may be no more than its consequence: the database cut off a worker
   * that was silent for too long.
   */
  private Mono<End> settledOrLeft(Lease lease, Throwable error) {
    return settled(lease, error)
        .onErrorResume(LeaseLost.class, gone -> lost())
        .onErrorResume(
            failure -> said("A failed job was not settled", failure).thenReturn(End.UNSETTLED));
  }

  private Mono<End> settled(Lease lease, Throwable error) {
    if (error instanceof Fault fault && fault.kind().passing()) {
      return defer(lease, fault);
    }
    return lease.attempt() >= settings.attempts() ? quarantine(lease, error) : retry(lease, error);
  }

  private Mono<End> defer(Lease lease, Fault fault) {
    Duration wait = backoff.after(lease.deferrals() + 1);
    return Logged.line(() -> LOG.warn("Put off for {}: {}", wait, fault.code()))
        .then(leases.defer(lease, wait))
        .thenReturn(End.PUT_OFF);
  }

  private Mono<End> retry(Lease lease, Throwable error) {
    Duration wait = backoff.after(lease.attempt());
    return Logged.line(
            () ->
                LOG.warn(
                    "Attempt {} failed, next in {}: {}", lease.attempt(), wait, Trouble.of(error)))
        .then(leases.retry(lease, wait))
        .thenReturn(End.FAILED);
  }

  private Mono<End> quarantine(Lease lease, Throwable error) {
    return Logged.line(
            () -> LOG.error("Attempt {} failed, set aside: {}", lease.attempt(), Trouble.of(error)))
        .then(work.quarantine(lease, Trouble.of(error).code()))
        .thenReturn(End.SET_ASIDE);
  }

  private Mono<Void> giveBack(Lease lease) {
    return leases
        .giveBack(lease)
        .onErrorResume(error -> said("A lease was not given back", error))
        .doFinally(end -> held.decrementAndGet());
  }

  private static Mono<Void> said(String what, Throwable error) {
    return Logged.line(() -> LOG.warn("{}: {}", what, Trouble.of(error)));
  }

  /** How an attempt ends, as the log says it. */
  private enum End {
    DONE,
    /** Tried again later. */
    FAILED,
    /** Tried again later; a part of the service is away, and the attempt does not count. */
    PUT_OFF,
    SET_ASIDE,
    /** The document was deleted, or the job is another worker's by now. */
    LEASE_LOST,
    UNSETTLED
  }
}
