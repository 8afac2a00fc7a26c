package io.remitstream.streaming.keys;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * The table {@code tenant_key}. A caller's own transaction is never joined: a key that was used and
 * then rolled back would leave ciphertext that nobody can open.
 */
final class PostgresTenantKeyStore implements TenantKeyStore {

  private static final String LIST =
      """
      select tenant_id, key_id, provider, wrapped_keyset, wrapped_index_key, primary_key
      from tenant_key where tenant_id = :tenant order by primary_key desc, created_at desc\
      """;

  private static final String ADD =
      """
      insert into tenant_key (tenant_id, key_id, provider, wrapped_keyset, wrapped_index_key, primary_key)
      values (:tenant, :key, :provider, :keyset, :index, true)\
      """;

  /** The unique index on the tenant's primary decides a race. */
  private static final String ADD_FIRST = ADD + " on conflict do nothing";

  /**
   * Two rotations go one after the other; the second must see the first one's primary. Locks on the
   * rows themselves would not do: each rotation adds one, so two could wait for each other.
   */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('tenant_key ' || cast(:tenant as text), 0))";

  private static final String DEMOTE =
      "update tenant_key set primary_key = false where tenant_id = :tenant and primary_key";

  private final TenantTransactions transactions;

  PostgresTenantKeyStore(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Mono<List<StoredTenantKey>> list(TenantId tenant) {
    return alone(
        tenant,
        database ->
            database
                .sql(LIST)
                .bind("tenant", tenant.value())
                .map(PostgresTenantKeyStore::stored)
                .all()
                .collectList());
  }

  @Override
  public Mono<Boolean> addFirst(StoredTenantKey key) {
    return alone(key.tenant(), database -> insert(database, ADD_FIRST, key).map(rows -> rows == 1));
  }

  @Override
  public Mono<Void> addPrimary(StoredTenantKey key) {
    return alone(
        key.tenant(),
        database ->
            run(database, LOCK, key.tenant())
                .then(run(database, DEMOTE, key.tenant()))
                .then(insert(database, ADD, key))
                .then());
  }

  /** Knows nothing of the caller's context, where a transaction of its own would be found. */
  private <T> Mono<T> alone(TenantId tenant, Function<DatabaseClient, Mono<T>> work) {
    return transactions
        .inTransaction(work)
        .contextWrite(callers -> Tenancy.of(tenant).apply(Context.empty()));
  }

  private static Mono<Void> run(DatabaseClient database, String sql, TenantId tenant) {
    return database.sql(sql).bind("tenant", tenant.value()).then();
  }

  private static Mono<Long> insert(DatabaseClient database, String sql, StoredTenantKey key) {
    return database
        .sql(sql)
        .bind("tenant", key.tenant().value())
        .bind("key", key.keyId())
        .bind("provider", key.provider())
        .bind("keyset", key.wrappedKeyset())
        .bind("index", key.wrappedIndexKey())
        .fetch()
        .rowsUpdated();
  }

  private static StoredTenantKey stored(Readable row) {
    return new StoredTenantKey(
        new TenantId(row.get("tenant_id", UUID.class)),
        row.get("key_id", UUID.class),
        row.get("provider", String.class),
        row.get("wrapped_keyset", byte[].class),
        row.get("wrapped_index_key", byte[].class),
        row.get("primary_key", Boolean.class));
  }
}
