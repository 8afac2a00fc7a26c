package io.remitstream.streaming.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * 20,000 transactions of ten tenants on a pool of three, cut off at random: no foreign row is ever
 * seen, and every connection comes back. Without the shield thousands of rows leak, and connections
 * are lost for good.
 */
class CancellationStormTest {

  private static final int OPERATIONS = 20_000;
  private static final int POOL = 3;
  private static final int AT_ONCE = 9;
  private static final int ROWS_EACH = 5;
  private static final long SEED = 20_261_120;
  private static final Duration TIMEOUT = Duration.ofSeconds(300);

  private static final String COUNT =
      "select count(*) filter (where tenant_id <> $1) as foreign_rows, count(*) as all_rows from"
          + " idempotency";

  private final List<TenantId> tenants =
      Stream.generate(UUID::randomUUID).limit(10).map(TenantId::new).toList();
  private final Random random = new Random(SEED);
  private final LongAdder foreignRows = new LongAdder();
  private final LongAdder answers = new LongAdder();
  private final LongAdder cut = new LongAdder();

  private TestDatabase database;
  private TenantTransactions transactions;

  @BeforeEach
  void fill() {
    database = TestDatabase.open(POOL, OPERATIONS);
    transactions = database.within();
    Flux.fromIterable(tenants).concatMap(this::rowsOf).blockLast(TIMEOUT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void inTransactionShouldShowNoForeignRowAndKeepEveryConnectionWhenCallersAreCutOffAtRandom() {
    List<Mono<Void>> operations =
        IntStream.range(0, OPERATIONS).mapToObj(number -> operation()).toList();

    Flux.fromIterable(operations).flatMap(operation -> operation, AT_ONCE).blockLast(TIMEOUT);

    awaitIdle();
    assertThat(foreignRows.sum()).as("foreign rows").isZero();
    assertThat(cut.sum()).as("operations cut off").isGreaterThan(OPERATIONS / 10);
    assertThat(answers.sum()).as("operations answered").isGreaterThan(OPERATIONS / 10);
    assertThat(tenantsLeftBehind())
        .as("connections that work, with the tenant each still has")
        .hasSize(POOL)
        .allMatch(String::isEmpty);
  }

  /** One of: left alone, timed out, cancelled; and now and then a look without a tenant. */
  private Mono<Void> operation() {
    TenantId tenant = tenants.get(random.nextInt(tenants.size()));
    Duration patience = Duration.ofNanos(random.nextInt(5_000_000));
    double work = random.nextInt(4) / 4000.0;
    return switch (random.nextInt(10)) {
      case 0 -> withoutTenant();
      case 1, 2 -> answered(read(tenant, work));
      case 3 -> answered(readInOneStatement(tenant).doOnNext(foreignRows::add));
      case 4, 5 -> timedOut(read(tenant, work), patience);
      case 6 -> timedOut(readInOneStatement(tenant).doOnNext(foreignRows::add), patience);
      default -> cancelled(read(tenant, work), patience);
    };
  }

  private Mono<Long> read(TenantId tenant, double work) {
    return transactions
        .inTransaction(client -> sleep(client, work).then(foreign(client, tenant)))
        .doOnNext(foreignRows::add)
        .contextWrite(Tenancy.of(tenant));
  }

  private Mono<Long> readInOneStatement(TenantId tenant) {
    return transactions
        .inOneStatement(
            "select count(*) filter (where tenant_id <> $2) as foreign_rows, count(*) as all_rows"
                + " from idempotency where "
                + TenantTransactions.OF_TENANT,
            statement -> statement.bind("$2", tenant.value()).map(row -> foreign(row)).one())
        .contextWrite(Tenancy.of(tenant));
  }

  private static long foreign(Readable row) {
    assertThat(row.get("all_rows", Long.class)).as("rows of the tenant").isEqualTo(ROWS_EACH);
    return number(row.get("foreign_rows", Long.class));
  }

  private static Mono<Void> sleep(DatabaseClient client, double seconds) {
    return client.sql("select pg_sleep($1)").bind("$1", seconds).then();
  }

  private static Mono<Long> foreign(DatabaseClient client, TenantId tenant) {
    return client
        .sql(COUNT)
        .bind("$1", tenant.value())
        .map(row -> number(row.get("foreign_rows", Long.class)))
        .one();
  }

  private static long number(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  private Mono<Void> answered(Mono<Long> read) {
    return read.doOnNext(rows -> answers.increment()).then();
  }

  private Mono<Void> timedOut(Mono<Long> read, Duration patience) {
    return answered(read)
        .timeout(patience)
        .onErrorResume(TimeoutException.class, late -> Mono.fromRunnable(cut::increment));
  }

  private Mono<Void> cancelled(Mono<Long> read, Duration patience) {
    return answered(read)
        .doOnCancel(cut::increment)
        .takeUntilOther(Mono.delay(patience, Schedulers.parallel()));
  }

  /** What code without a tenant would see, on whatever connection the pool gives it. */
  private Mono<Void> withoutTenant() {
    return DatabaseClient.create(database.tenantPool())
        .sql("select count(*) as all_rows from idempotency")
        .map(row -> number(row.get("all_rows", Long.class)))
        .one()
        .doOnNext(foreignRows::add)
        .then();
  }

  private Mono<Void> rowsOf(TenantId tenant) {
    return transactions
        .inTransaction(client -> rowsOf(client, tenant))
        .contextWrite(Tenancy.of(tenant));
  }

  private static Mono<Void> rowsOf(DatabaseClient client, TenantId tenant) {
    return client
        .sql("insert into tenant (tenant_id, name) values ($1, $2)")
        .bind("$1", tenant.value())
        .bind("$2", tenant.toString())
        .then()
        .thenMany(Flux.range(0, ROWS_EACH))
        .concatMap(number -> row(client, tenant, number))
        .then();
  }

  private static Mono<Void> row(DatabaseClient client, TenantId tenant, int number) {
    return client
        .sql(
            "insert into idempotency (tenant_id, key_hash, operation, locked_until) values ($1, $2,"
                + " 'storm', now())")
        .bind("$1", tenant.value())
        .bind("$2", Integer.toString(number).getBytes(StandardCharsets.US_ASCII))
        .then();
  }

  /** Shielded transactions outlive their callers: the last of them are still running. */
  private void awaitIdle() {
    Mono.fromSupplier(() -> acquired() == 0)
        .filter(idle -> idle)
        .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
        .block(Duration.ofSeconds(10));
  }

  private int acquired() {
    return database.tenantPool().getMetrics().orElseThrow().acquiredSize();
  }

  /** Takes all connections at once; one that was lost would never come. */
  private List<String> tenantsLeftBehind() {
    return Flux.range(0, POOL)
        .flatMap(number -> database.tenantPool().create())
        .collectList()
        .flatMapIterable(connections -> connections)
        .concatMap(CancellationStormTest::tenantLeftBehind)
        .collectList()
        .blockOptional(Duration.ofSeconds(20))
        .orElseThrow();
  }

  private static Mono<String> tenantLeftBehind(Connection connection) {
    return Flux.from(
            connection
                .createStatement("select coalesce(current_setting('app.tenant', true), '')")
                .execute())
        .flatMap(result -> result.map(row -> String.valueOf(row.get(0, String.class))))
        .single()
        .delayUntil(tenant -> connection.close());
  }
}
