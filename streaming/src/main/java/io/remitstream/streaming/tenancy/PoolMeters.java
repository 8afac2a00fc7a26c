package io.remitstream.streaming.tenancy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import reactor.pool.PoolMetricsRecorder;

/**
 * What a pool tells of itself: how long a connection was waited for ({@code
 * remitstream.database.wait}), and how many are in use, idle and waited for. The pool's name is the
 * only label.
 */
final class PoolMeters implements PoolMetricsRecorder {

  private static final String POOL = "pool";

  private final Timer waited;
  private final Timer refused;

  PoolMeters(MeterRegistry meters, String pool) {
    this.waited = wait(meters, pool, "served");
    this.refused = wait(meters, pool, "refused");
  }

  private static Timer wait(MeterRegistry meters, String pool, String outcome) {
    return Timer.builder("remitstream.database.wait")
        .description("How long a transaction waited for a connection")
        .tag(POOL, pool)
        .tag("outcome", outcome)
        .register(meters);
  }

  static void bind(ConnectionPool pool, MeterRegistry meters, String name) {
    pool.getMetrics()
        .ifPresent(
            metrics -> {
              gauge(meters, metrics, name, "used", PoolMetrics::acquiredSize);
              gauge(meters, metrics, name, "idle", PoolMetrics::idleSize);
              gauge(meters, metrics, name, "waiting", PoolMetrics::pendingAcquireSize);
            });
  }

  private static void gauge(
      MeterRegistry meters,
      PoolMetrics metrics,
      String pool,
      String what,
      ToDoubleFunction<PoolMetrics> value) {
    Gauge.builder("remitstream.database.connections." + what, metrics, value)
        .tag(POOL, pool)
        .strongReference(true)
        .register(meters);
  }

  @Override
  public void recordPendingSuccessAndLatency(long millis) {
    waited.record(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void recordPendingFailureAndLatency(long millis) {
    refused.record(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void recordAllocationSuccessAndLatency(long millis) {}

  @Override
  public void recordAllocationFailureAndLatency(long millis) {}

  @Override
  public void recordResetLatency(long millis) {}

  @Override
  public void recordDestroyLatency(long millis) {}

  @Override
  public void recordRecycled() {}

  @Override
  public void recordLifetimeDuration(long millis) {}

  @Override
  public void recordIdleTime(long millis) {}

  @Override
  public void recordSlowPath() {}

  @Override
  public void recordFastPath() {}
}
