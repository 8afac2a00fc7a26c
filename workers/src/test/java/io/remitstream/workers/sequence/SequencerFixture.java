package io.remitstream.workers.sequence;

import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.DocumentEvent;
import io.remitstream.streaming.event.EventConfiguration;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.tenancy.DatabaseConfiguration;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A database of its own, and what the sequencer's tests do to it. */
final class SequencerFixture implements AutoCloseable {

  static final Duration TIMEOUT = Duration.ofSeconds(30);
  static final Duration LEASE = Duration.ofSeconds(10);

  final Infrastructure infrastructure;
  final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  final TenantTransactions tenants;
  final DispatchTransactions dispatch;
  final EventLog log;

  SequencerFixture() {
    this(Infrastructure.withDatabase());
  }

  SequencerFixture(Infrastructure infrastructure) {
    this.infrastructure = infrastructure;
    TestPropertyValues.of(infrastructure.pairs()).applyTo(context);
    context.register(DatabaseConfiguration.class, EventConfiguration.class);
    context.refresh();
    tenants = context.getBean(TenantTransactions.class);
    dispatch = context.getBean(DispatchTransactions.class);
    log = context.getBean(EventLog.class);
  }

  TenantId tenant() {
    return new Tenants(dispatch, tenants)
        .findOrCreate("tenant-" + Ids.next())
        .map(tenant -> tenant.id())
        .blockOptional(TIMEOUT)
        .orElseThrow();
  }

  ShardLeases leases(String owner, Duration time) {
    return new ShardLeases(dispatch, owner, time);
  }

  Sequencer sequencer(ShardLeases leases) {
    return new Sequencer(dispatch, leases, 64);
  }

  /** Appends in a transaction of its own. */
  Mono<Void> append(TenantId tenant, DocumentEvent event) {
    return tenants
        .inTransaction(
            client ->
                log.append(client, event, Cause.service("test", "request-1", null))
                    .thenReturn(tenant))
        .then()
        .contextWrite(Tenancy.of(tenant)::apply);
  }

  static DocumentEvent.DocumentUploaded uploaded(UUID document) {
    return new DocumentEvent.DocumentUploaded(document, "application/edi-x12", 1);
  }

  /** Every event of the tenant that has its place, in the order of the log. */
  List<Placed> placed(TenantId tenant) {
    return dispatch
        .inTransaction(
            client ->
                client
                    .sql(
                        "select position, type, subject, sequence, published from event where"
                            + " tenant_id = $1 and position is not null order by position")
                    .bind("$1", tenant.value())
                    .map(Placed::of)
                    .all()
                    .collectList())
        .blockOptional(TIMEOUT)
        .orElseThrow();
  }

  /** Whether the bus has taken so many events. */
  Mono<Boolean> published(TenantId tenant, long many) {
    return dispatch.inTransaction(
        client ->
            client
                .sql("select count(*) = $2 as all from event where tenant_id = $1 and published")
                .bind("$1", tenant.value())
                .bind("$2", many)
                .map(row -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
                .one());
  }

  Flux<Long> sequenceUntilEmpty(Sequencer sequencer, Led led) {
    return Mono.defer(() -> sequencer.sequence(led)).repeat().takeUntil(many -> many == 0);
  }

  @Override
  public void close() {
    context.close();
  }
}
