package io.remitstream.streaming.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.embedded.TroubledWire;
import io.remitstream.streaming.fault.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * PostgreSQL slow, half-open (it says nothing more, and no connection closes) and cut off: work
 * fails typed and in time, and where the way is free again the pools are as good as new within ten
 * seconds.
 */
class TroubledDatabaseTest {

  private static final int POOL = 4;
  private static final int WAITING = 8;
  private static final int AT_WORK = 2;
  private static final Duration SLOW = Duration.ofMillis(200);
  private static final Duration RECOVERED = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final TenantId TENANT = new TenantId(UUID.randomUUID());

  private MeterRegistry meters = new SimpleMeterRegistry();
  private final Infrastructure infrastructure = Infrastructure.withDatabase();
  private final TroubledWire wire =
      TroubledWire.to(infrastructure.database().host(), infrastructure.database().port());
  private DatabaseSettings settings = settings(Map.of());
  private DatabaseConfiguration.DatabasePools pools = pools();
  private TenantTransactions transactions = transactions();

  TroubledDatabaseTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    wire.pass();
    pools.dispose();
    wire.close();
  }

  @Test
  void transactionsShouldSucceedOrFailTypedWhenTheDatabaseIsSlow() {
    wire.delay(SLOW);

    List<String> ends = ends(POOL * 4, Mono.just(0));

    assertThat(ends).allMatch(end -> end.equals("done") || end.equals("unavailable"));
    assertThat(ends.stream().filter("done"::equals).count()).isGreaterThanOrEqualTo(POOL);
    wire.pass();
    holdNothingIsLost();
  }

  @Test
  void transactionsShouldFailInTimeWhenTheDatabaseIsHalfOpen() {
    with(Map.of("acquire-timeout", "1s", "answer-timeout", "2s"));
    CompletableFuture<List<String>> atWork = atWork();

    wire.swallow();
    long began = System.nanoTime();
    List<String> ends = ends(POOL + WAITING - AT_WORK, Mono.just(0));

    assertThat(ends).allMatch("unavailable"::equals);
    holdUnavailable(atWork);
    assertThat(since(began))
        .isLessThan(settings.acquireTimeout().plus(settings.answerTimeout()).plusSeconds(2));
    wire.pass();
    recover("half-open for long");
    holdNothingIsLost();
  }

  /** Each connection of the pool is lost, and none of them is known to be. */
  @Test
  void poolShouldRecoverWhenTheDatabaseWasHalfOpenForAMoment() {
    ends(POOL * 2, Mono.just(0));
    CompletableFuture<List<String>> atWork = atWork();

    wire.swallow();
    wire.pass();

    recover("half-open for a moment");
    holdUnavailable(atWork);
    holdNothingIsLost();
  }

  @Test
  void poolShouldRecoverWhenTheConnectionsAreCut() {
    ends(POOL * 2, Mono.just(0));
    CompletableFuture<List<String>> atWork = atWork();

    wire.cut();

    holdUnavailable(atWork);
    recover("cut");
    holdNothingIsLost();
  }

  /** Some in the middle of a statement, of which nothing more will be heard. */
  private CompletableFuture<List<String>> atWork() {
    CompletableFuture<List<String>> ends =
        Flux.range(0, AT_WORK)
            .flatMap(number -> end(transaction(TroubledDatabaseTest::longOne)))
            .collectList()
            .toFuture();
    await(() -> used("remitstream-app") == AT_WORK);
    return ends;
  }

  private static void holdUnavailable(CompletableFuture<List<String>> ends) {
    assertThat(ends)
        .succeedsWithin(PATIENCE)
        .satisfies(all -> assertThat(all).hasSize(AT_WORK).allMatch("unavailable"::equals));
  }

  /** One caller who tries again and again, then as many at once as there are connections. */
  private void recover(String after) {
    long began = System.nanoTime();
    await(() -> ends(1, Mono.just(0)).contains("done"));
    await(() -> ends(POOL, Mono.just(0)).stream().allMatch("done"::equals));
    Duration took = since(began);
    System.out.printf("%s: back after %d ms%n", after, took.toMillis());
    assertThat(took).isLessThan(RECOVERED);
  }

  private void holdNothingIsLost() {
    await(() -> used("remitstream-app") == 0 && used("remitstream-dispatch") == 0);
    holdEveryConnectionWorks();
    holdAsManyAreAdmitted();
    await(() -> used("remitstream-app") == 0);
    await(() -> wire.held() <= POOL + settings.dispatchPoolSize());
  }

  /** One is counted for a moment after its answer. */
  private void holdAsManyAreAdmitted() {
    await(() -> ends(POOL + WAITING, Mono.just(0)).stream().allMatch("done"::equals));
  }

  /** All of them meet within their transactions. */
  private void holdEveryConnectionWorks() {
    var met = Sinks.empty();
    var within = new AtomicInteger();
    Mono<Object> meeting =
        Mono.defer(
            () -> {
              if (within.incrementAndGet() == POOL) {
                met.tryEmitEmpty();
              }
              return met.asMono();
            });
    assertThat(ends(POOL, meeting)).as("connections").hasSize(POOL).allMatch("done"::equals);
  }

  private List<String> ends(int number, Mono<?> meanwhile) {
    return Flux.range(0, number)
        .flatMap(one -> end(transaction(client -> shortOne(client, meanwhile))), number)
        .collectList()
        .blockOptional(PATIENCE)
        .orElseThrow();
  }

  private static Mono<String> end(Mono<Void> transaction) {
    return transaction
        .thenReturn("done")
        .onErrorResume(Unavailable.class, away -> Mono.just("unavailable"))
        .onErrorResume(error -> Mono.just(error.toString()));
  }

  private Mono<Void> transaction(Function<DatabaseClient, Mono<Void>> work) {
    return transactions.inTransaction(work).contextWrite(Tenancy.of(TENANT));
  }

  private static Mono<Void> shortOne(DatabaseClient client, Mono<?> meanwhile) {
    return client.sql("select 1").then().then(meanwhile).then(client.sql("select 2").then());
  }

  private static Mono<Void> longOne(DatabaseClient client) {
    return client.sql("select pg_sleep(0.9)").then();
  }

  private double used(String pool) {
    Gauge gauge = meters.get("remitstream.database.connections.used").tag("pool", pool).gauge();
    return gauge.value();
  }

  private void await(BooleanSupplier state) {
    Mono.fromCallable(state::getAsBoolean)
        .subscribeOn(Schedulers.boundedElastic())
        .filter(reached -> reached)
        .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
        .block(PATIENCE);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  private void with(Map<String, String> properties) {
    pools.dispose();
    meters = new SimpleMeterRegistry();
    settings = settings(properties);
    pools = pools();
    transactions = transactions();
  }

  /** The defaults, but through the wire and small. */
  private DatabaseSettings settings(Map<String, String> more) {
    var properties = new LinkedHashMap<>(infrastructure.properties());
    properties.put("remitstream.database.port", Integer.toString(wire.port()));
    properties.put("remitstream.database.pool-size", Integer.toString(POOL));
    properties.put("remitstream.database.waiting", Integer.toString(WAITING));
    more.forEach((name, value) -> properties.put("remitstream.database." + name, value));
    return new Binder(new MapConfigurationPropertySource(properties))
        .bind("remitstream.database", DatabaseSettings.class)
        .get();
  }

  private DatabaseConfiguration.DatabasePools pools() {
    var beans = new StaticListableBeanFactory(Map.of("meters", meters));
    return new DatabaseConfiguration()
        .databasePools(settings, beans.getBeanProvider(MeterRegistry.class));
  }

  private TenantTransactions transactions() {
    return new DatabaseConfiguration().tenantTransactions(pools, settings);
  }
}
