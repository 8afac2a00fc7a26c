package io.remitstream.workers.sequence;

import static io.remitstream.workers.sequence.SequencerFixture.LEASE;
import static io.remitstream.workers.sequence.SequencerFixture.TIMEOUT;
import static io.remitstream.workers.sequence.SequencerFixture.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.DocumentEvent;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SequencerTest {

  private static final int WRITERS = 8;
  private static final int DOCUMENTS = 60;

  private static SequencerFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new SequencerFixture();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  /** A test that failed keeps no lease from the next one. */
  @BeforeEach
  void nobodyLeads() {
    expireLeases();
  }

  @Test
  void sequenceShouldPlaceWithoutHolesAndInCausalOrderWhenManyWrite() {
    ShardLeases leases = fixture.leases("only", LEASE);
    Sequencer sequencer = fixture.sequencer(leases);
    Led led = hold(leases);
    List<TenantId> tenants = Stream.generate(fixture::tenant).limit(3).toList();

    Flux<Void> writing =
        Flux.range(0, DOCUMENTS)
            .flatMap(n -> story(tenants.get(n % tenants.size())), WRITERS)
            .cache();
    Mono.when(writing, sequenceUntil(sequencer, led, writing.then())).block(TIMEOUT);
    fixture.sequenceUntilEmpty(sequencer, led).blockLast(TIMEOUT);

    for (TenantId tenant : tenants) {
      List<Placed> log = fixture.placed(tenant);
      assertContiguous(log, 3 * DOCUMENTS / tenants.size());
      assertThat(log.stream().collect(Collectors.groupingBy(Placed::subject)).values())
          .allSatisfy(
              story ->
                  assertThat(story)
                      .extracting(Placed::type)
                      .containsExactly(
                          "document.uploaded", "document.processing", "document.deleted"));
    }
    leases.release().block(TIMEOUT);
  }

  @Test
  void sequenceShouldPlaceEachEventOnceWhenTwoCompete() {
    ShardLeases first = fixture.leases("first", LEASE);
    ShardLeases second = fixture.leases("second", LEASE);
    TenantId tenant = fixture.tenant();
    Flux.range(0, 200).flatMap(n -> fixture.append(tenant, uploaded(Ids.next())), 8).blockLast();

    Mono<Void> both = Mono.when(drain(first), drain(second));
    both.block(TIMEOUT);

    assertContiguous(fixture.placed(tenant), 200);
    first.release().then(second.release()).block(TIMEOUT);
  }

  /** As after a round that was given up here and went on in the database. */
  @Test
  void sequenceShouldMoveNoEventWhenRoundsOfOneLeaderOverlap() {
    ShardLeases leases = fixture.leases("overlapping", LEASE);
    Led led = hold(leases);
    Sequencer sequencer = fixture.sequencer(leases);
    TenantId tenant = fixture.tenant();

    Mono<Void> writing =
        Flux.range(0, 300)
            .flatMap(n -> fixture.append(tenant, uploaded(Ids.next())), WRITERS)
            .then()
            .cache();
    Mono<Void> placing = sequenceUntil(sequencer, led, writing);
    Mono.when(writing, placing, placing, placing).block(TIMEOUT);
    fixture.sequenceUntilEmpty(sequencer, led).blockLast(TIMEOUT);

    assertContiguous(fixture.placed(tenant), 300);
  }

  @Test
  void holdShouldGiveEachShardToOneOnlyWhenTwoAsk() {
    ShardLeases first = fixture.leases("one", LEASE);
    ShardLeases second = fixture.leases("other", LEASE);

    List<Led> led = Flux.merge(first.hold(), second.hold()).collectList().block(TIMEOUT);

    assertThat(led).isNotNull();
    assertThat(led.stream().flatMap(one -> one.epochs().keySet().stream()))
        .doesNotHaveDuplicates()
        .hasSize(ShardLeases.SHARDS);
    first.release().then(second.release()).block(TIMEOUT);
  }

  @Test
  void sequenceShouldRefuseAndPlaceNothingWhenDeposed() {
    ShardLeases former = fixture.leases("former", LEASE);
    Led stale = hold(former);
    TenantId tenant = fixture.tenant();
    fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);
    expireLeases();
    ShardLeases later = fixture.leases("later", LEASE);
    Led current = hold(later);

    fixture
        .sequencer(former)
        .sequence(stale)
        .as(StepVerifier::create)
        .expectError(Deposed.class)
        .verify(TIMEOUT);
    assertThat(fixture.placed(tenant)).isEmpty();

    fixture.sequenceUntilEmpty(fixture.sequencer(later), current).blockLast(TIMEOUT);
    assertContiguous(fixture.placed(tenant), 1);
    later.release().block(TIMEOUT);
  }

  @Test
  void holdShouldKeepTheEpochWhenRenewedAndRaiseItWhenTaken() {
    ShardLeases former = fixture.leases("a", LEASE);
    Led before = hold(former);
    Led renewed = hold(former);
    former.release().block(TIMEOUT);
    ShardLeases later = fixture.leases("b", LEASE);
    Led taken = hold(later);

    assertThat(renewed.epochs()).isEqualTo(before.epochs());
    assertThat(taken.epochs()).isEqualTo(raised(before.epochs()));
    later.release().block(TIMEOUT);
  }

  @Test
  void trimShouldDeleteOnlyThePublishedPrefixPastItsRetention() {
    ShardLeases leases = fixture.leases("trimmer", LEASE);
    Led led = hold(leases);
    TenantId tenant = fixture.tenant();
    Flux.range(0, 6).concatMap(n -> fixture.append(tenant, uploaded(Ids.next()))).blockLast();
    fixture.sequenceUntilEmpty(fixture.sequencer(leases), led).blockLast(TIMEOUT);
    ageAndPublish(tenant);
    var trim = new LogTrim(fixture.dispatch, leases, 2);

    assertThat(trim.trim(led).block(TIMEOUT)).isEqualTo(2);
    assertThat(trim.trim(led).block(TIMEOUT)).isEqualTo(1);
    assertThat(trim.trim(led).block(TIMEOUT)).isZero();

    assertThat(fixture.placed(tenant)).extracting(Placed::position).containsExactly(4L, 5L, 6L);
    leases.release().block(TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook_feed", "notification_feed"})
  void trimShouldStopBeforeWhatAFeedHasNotRead(String feed) {
    ShardLeases leases = fixture.leases("trimmer", LEASE);
    Led led = hold(leases);
    TenantId tenant = fixture.tenant();
    Flux.range(0, 6).concatMap(n -> fixture.append(tenant, uploaded(Ids.next()))).blockLast();
    fixture.sequenceUntilEmpty(fixture.sequencer(leases), led).blockLast(TIMEOUT);
    ageAndPublish(tenant);
    readUpTo(tenant, feed, 1);

    new LogTrim(fixture.dispatch, leases, 2).trim(led).block(TIMEOUT);
    new LogTrim(fixture.dispatch, leases, 2).trim(led).block(TIMEOUT);

    assertThat(fixture.placed(tenant)).first().extracting(Placed::position).isEqualTo(2L);
    leases.release().block(TIMEOUT);
  }

  private static void readUpTo(TenantId tenant, String feed, long position) {
    fixture
        .tenants
        .inTransaction(
            client ->
                client
                    .sql("insert into " + feed + " values ((select current_tenant()), 1, $1)")
                    .bind("$1", position)
                    .then())
        .contextWrite(io.remitstream.streaming.tenancy.Tenancy.of(tenant)::apply)
        .block(TIMEOUT);
  }

  /** All but the sixth are old; all but the fourth are published; a day is kept. */
  private static void ageAndPublish(TenantId tenant) {
    fixture
        .dispatch
        .inTransaction(
            client ->
                client
                    .sql(
                        """
                        update event set published = position <> 4,
                          time = case when position = 6 then time else time - interval '2 days' end
                        where tenant_id = $1
                        """)
                    .bind("$1", tenant.value())
                    .then())
        .block(TIMEOUT);
    fixture
        .tenants
        .inTransaction(
            client ->
                client
                    .sql("update tenant set retention_days = 1 where tenant_id = $1")
                    .bind("$1", tenant.value())
                    .then())
        .contextWrite(io.remitstream.streaming.tenancy.Tenancy.of(tenant)::apply)
        .block(TIMEOUT);
  }

  /** Three events of one document, each caused by the one before. */
  private static Mono<Void> story(TenantId tenant) {
    UUID document = Ids.next();
    return fixture
        .append(tenant, uploaded(document))
        .then(
            Mono.defer(
                () -> fixture.append(tenant, new DocumentEvent.DocumentProcessing(document))))
        .then(
            Mono.defer(() -> fixture.append(tenant, new DocumentEvent.DocumentDeleted(document))));
  }

  private static Mono<Void> sequenceUntil(Sequencer sequencer, Led led, Mono<Void> written) {
    return Mono.defer(() -> sequencer.sequence(led)).repeat().takeUntilOther(written).then();
  }

  /** Takes what it can get, over and over, until everything is placed. */
  private static Mono<Void> drain(ShardLeases leases) {
    Sequencer sequencer = fixture.sequencer(leases);
    return leases
        .hold()
        .flatMap(sequencer::sequence)
        .onErrorReturn(Deposed.class, 1L)
        .repeat(40)
        .then();
  }

  private static Led hold(ShardLeases leases) {
    return leases.hold().blockOptional(TIMEOUT).orElseThrow();
  }

  private static Map<Short, Long> raised(Map<Short, Long> epochs) {
    return epochs.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, shard -> shard.getValue() + 1));
  }

  private static void expireLeases() {
    fixture
        .dispatch
        .inTransaction(
            client ->
                client.sql("update lease set until = clock_timestamp() - interval '1s'").then())
        .block(Duration.ofSeconds(5));
  }

  private static void assertContiguous(List<Placed> log, int size) {
    assertThat(log)
        .extracting(Placed::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, size).boxed().toList());
  }
}
