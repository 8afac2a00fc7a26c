package io.remitstream.workers.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class LeasesTest {

  private static final long ANY = Long.MAX_VALUE;

  private static Bench bench;
  private final Fence fence = new Fence();
  private final Leases leases = leases(Duration.ofSeconds(30));

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
  void nextShouldCountTheAttemptAndRaiseTheTokenWhenAJobIsDue() {
    TenantId tenant = bench.tenant();
    DocumentId document = bench.due(tenant, 42);

    Lease lease = next();

    assertThat(lease.document()).isEqualTo(document);
    assertThat(lease.tenant()).isEqualTo(tenant);
    assertThat(lease.attempt()).isOne();
    assertThat(lease.token()).isOne();
    assertThat(lease.sizeBytes()).isEqualTo(42);
    assertThat(lease.cause().correlationId()).isEqualTo("request-1");
    assertThat(state(document)).isEqualTo("RUNNING 1 0");
  }

  @Test
  void nextShouldServeTheOtherTenantNextWhenOneHasManyJobsDue() {
    TenantId flooding = bench.tenant();
    Flux.range(0, 200).doOnNext(i -> bench.due(flooding, 1)).blockLast();
    next();
    TenantId other = bench.tenant();
    DocumentId single = bench.due(other, 1);

    assertThat(next().document()).isEqualTo(single);
    assertThat(next().tenant()).isEqualTo(flooding);
  }

  @Test
  void nextShouldTakeTheOldestFirstWhenATenantHasSeveral() {
    TenantId tenant = bench.tenant();
    List<DocumentId> documents =
        List.of(bench.due(tenant, 1), bench.due(tenant, 1), bench.due(tenant, 1));

    List<DocumentId> taken = Flux.range(0, 3).map(i -> next().document()).collectList().block();

    assertThat(taken).isEqualTo(documents);
  }

  @Test
  void nextShouldPassOverLargeJobsWhenOnlySmallOnesMayBeTaken() {
    TenantId tenant = bench.tenant();
    bench.due(tenant, 1000);
    DocumentId small = bench.due(tenant, 999);

    assertThat(taken(leases, 999).document()).isEqualTo(small);
    leases.next(JobKind.EXTRACTION, 999).as(StepVerifier::create).verifyComplete();
  }

  @Test
  void nextShouldGiveEachJobOnceWhenManyAskAtTheSameTime() {
    TenantId one = bench.tenant();
    TenantId two = bench.tenant();
    Flux.range(0, 40).doOnNext(i -> bench.due(i % 2 == 0 ? one : two, 1)).blockLast();

    List<Lease> taken =
        Flux.range(0, 44)
            .flatMap(i -> leases.next(JobKind.EXTRACTION, ANY), 44)
            .collectList()
            .block(Bench.TIMEOUT);

    assertThat(taken).extracting(Lease::job).doesNotHaveDuplicates().hasSize(40);
  }

  @Test
  void checkShouldRefuseTheLateWriteWhenTheLeaseRanOutAndTheJobIsTakenAgain() {
    TenantId tenant = bench.tenant();
    DocumentId document = bench.due(tenant, 1);
    Lease late = taken(leases(Duration.ZERO), ANY);

    assertThat(new Sweeper(bench.dispatch).due(JobKind.EXTRACTION, 10).block(Bench.TIMEOUT))
        .isOne();
    Lease newer = next();

    assertThat(newer.document()).isEqualTo(document);
    assertThat(newer.attempt()).isEqualTo(2);
    checked(late).as(StepVerifier::create).verifyError(LeaseLost.class);
    leases.renew(late).as(StepVerifier::create).verifyError(LeaseLost.class);
    checked(newer).as(StepVerifier::create).verifyComplete();
  }

  @Test
  void dueShouldLeaveALeaseAloneWhenItIsRenewed() {
    bench.due(bench.tenant(), 1);
    Lease lease = taken(leases(Duration.ZERO), ANY);
    leases.renew(lease).block(Bench.TIMEOUT);

    assertThat(new Sweeper(bench.dispatch).due(JobKind.EXTRACTION, 10).block(Bench.TIMEOUT))
        .isZero();
    checked(lease).as(StepVerifier::create).verifyComplete();
  }

  @Test
  void checkShouldRefuseWhenTheDocumentsJobIsCancelled() {
    TenantId tenant = bench.tenant();
    DocumentId document = bench.due(tenant, 1);
    Lease lease = next();

    bench.within(tenant, client -> new Jobs().cancel(client, document).thenReturn(document));

    checked(lease).as(StepVerifier::create).verifyError(LeaseLost.class);
    leases.giveBack(lease).as(StepVerifier::create).verifyError(LeaseLost.class);
    assertThat(state(document)).startsWith("CANCELLED");
  }

  @Test
  void giveBackShouldNotCountTheAttemptWhenWorkWasCutOff() {
    DocumentId document = bench.due(bench.tenant(), 1);

    leases.giveBack(next()).block(Bench.TIMEOUT);

    assertThat(state(document)).isEqualTo("DUE 0 0");
    assertThat(next().token()).as("raised by giving back, too").isEqualTo(3);
  }

  @Test
  void retryShouldCountTheAttemptAndKeepTheJobFromBeingDue() {
    DocumentId document = bench.due(bench.tenant(), 1);

    leases.retry(next(), Duration.ofMinutes(1)).block(Bench.TIMEOUT);

    assertThat(state(document)).isEqualTo("DUE 1 0");
    leases.next(JobKind.EXTRACTION, ANY).as(StepVerifier::create).verifyComplete();
  }

  @Test
  void deferShouldCountADeferralInsteadWhenAPartWasAway() {
    DocumentId document = bench.due(bench.tenant(), 1);

    leases.defer(next(), Duration.ZERO).block(Bench.TIMEOUT);

    assertThat(state(document)).isEqualTo("DUE 0 1");
    assertThat(next().deferrals()).isOne();
  }

  @Test
  void completeShouldEndTheJobOnceOnly() {
    TenantId tenant = bench.tenant();
    DocumentId document = bench.due(tenant, 1);
    Lease lease = next();

    bench.within(tenant, client -> fence.complete(client, lease).thenReturn(document));

    assertThat(state(document)).isEqualTo("DONE 1 0");
    checked(lease).as(StepVerifier::create).verifyError(LeaseLost.class);
  }

  private Lease next() {
    return taken(leases, ANY);
  }

  private static Lease taken(Leases leases, long largest) {
    return leases.next(JobKind.EXTRACTION, largest).blockOptional(Bench.TIMEOUT).orElseThrow();
  }

  private Mono<Void> checked(Lease lease) {
    return bench
        .tenants
        .inTransaction(client -> fence.check(client, lease))
        .contextWrite(Tenancy.of(lease.tenant())::apply);
  }

  private static Leases leases(Duration lease) {
    return new Leases(bench.dispatch, "test", lease);
  }

  private static String state(DocumentId document) {
    return bench
        .seen(
            "select state || ' ' || attempts || ' ' || deferrals from job where document_id = '%s'"
                .formatted(document))
        .getFirst();
  }
}
