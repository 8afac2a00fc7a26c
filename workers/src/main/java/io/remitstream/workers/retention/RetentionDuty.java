package io.remitstream.workers.retention;

import io.remitstream.streaming.access.Tenant;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.tenancy.Tenancy;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes what has had its time, tenant after tenant. Every process of the workers does; where two
 * meet, one of them finds nothing left to do.
 */
final class RetentionDuty implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionDuty.class);

  private final Tenants tenants;
  private final ExpiredDocuments expired;
  private final OrphanBlobs orphans;
  private final SpentCredentials spent;
  private final RetentionSettings settings;
  private final Clock clock;
  private volatile Disposable running = Disposables.disposed();

  RetentionDuty(
      Tenants tenants,
      ExpiredDocuments expired,
      OrphanBlobs orphans,
      SpentCredentials spent,
      RetentionSettings settings,
      Clock clock) {
    this.tenants = tenants;
    this.expired = expired;
    this.orphans = orphans;
    this.spent = spent;
    this.settings = settings;
    this.clock = clock;
  }

  /** One round; what fails for one tenant waits for the next round, the others go on. */
  Mono<Void> round() {
    return spent
        .forgetTickets()
        .onErrorResume(error -> skipped("tickets", error))
        .then(tenants.list())
        .flatMapMany(Flux::fromIterable)
        .concatMap(this::ofTenant)
        .onErrorResume(error -> skipped("a round", error))
        .then();
  }

  private Mono<Void> ofTenant(Tenant tenant) {
    return expired
        .delete()
        .doOnNext(RetentionDuty::tell)
        .then(expired.finish())
        .then(spent.forgetIdempotencyKeys())
        .then(orphans.remove(tenant.id(), clock.instant().minus(settings.orphans())))
        .then()
        .onErrorResume(error -> skipped("a tenant", error))
        .contextWrite(Tenancy.of(tenant.id())::apply);
  }

  private static void tell(long deleted) {
    if (deleted > 0) {
      LOG.info("Deleted {} expired documents", deleted);
    }
  }

  private static Mono<Void> skipped(String what, Throwable error) {
    LOG.warn("Retention skipped {}: {}", what, error.getClass().getName());
    return Mono.empty();
  }

  @Override
  public void start() {
    running =
        Flux.interval(settings.after(), settings.every())
            .onBackpressureDrop()
            .concatMap(tick -> round(), 1)
            .subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }
}
