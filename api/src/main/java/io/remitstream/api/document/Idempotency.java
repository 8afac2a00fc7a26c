package io.remitstream.api.document;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes a repeated upload harmless (IETF draft-ietf-httpapi-idempotency-key-header-07): who comes
 * first with a key holds it while it runs; who comes later gets the first one's document, if it
 * sends the same. Keys are remembered for {@link #KEPT}.
 */
public final class Idempotency {

  static final Duration KEPT = Duration.ofHours(24);

  private static final int RENEWALS = 3;

  private final TenantTransactions transactions;
  private final Duration lock;
  private final String operation;

  /**
   * @param operation what the keys are for: each has keys of its own
   * @param lock how long a key stays locked when whoever holds it dies; until then it is renewed
   */
  public Idempotency(TenantTransactions transactions, Duration lock, String operation) {
    this.transactions = transactions;
    this.lock = lock;
    this.operation = operation;
  }

  /** Fails with {@code idempotency-key-in-use} while the first call with this key still runs. */
  public Mono<Claim> claim(String key) {
    byte[] hash = sha256(key);
    return transactions.inTransaction(
        client ->
            forgetOld(client)
                .then(hold(client, hash))
                .switchIfEmpty(Mono.defer(() -> earlier(client, hash))));
  }

  private static Mono<Void> forgetOld(DatabaseClient client) {
    return client
        .sql(
            """
            delete from idempotency
            where tenant_id = (select current_tenant()) and created_at < clock_timestamp() - make_interval(secs => $1)
              and (document_id is not null or locked_until < clock_timestamp())
            """)
        .bind("$1", (double) KEPT.toSeconds())
        .then();
  }

  private Mono<Claim> hold(DatabaseClient client, byte[] hash) {
    var first = new First(hash, Ids.next());
    return client
        .sql(
            """
            insert into idempotency (tenant_id, key_hash, operation, locked_until, hold)
            values ((select current_tenant()), $1, $2, clock_timestamp() + make_interval(secs => $3), $4)
            on conflict (tenant_id, operation, key_hash)
              do update set locked_until = excluded.locked_until, hold = excluded.hold
              where idempotency.document_id is null and idempotency.locked_until < clock_timestamp()
            """)
        .bind("$1", hash)
        .bind("$2", operation)
        .bind("$3", seconds(lock))
        .bind("$4", first.hold())
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows == 1)
        .map(held -> first);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  /**
   * The work that a key is held for; the hold is renewed for as long as it runs. A renewal that
   * fails is followed by the next, and a hold that is lost is told by {@link #complete}.
   */
  public <T> Mono<T> holding(First first, Mono<T> work) {
    Duration every = lock.dividedBy(RENEWALS);
    Mono<T> renewing =
        Flux.interval(every, every)
            .onBackpressureDrop()
            .concatMap(tick -> renew(first).onErrorComplete(), 1)
            .ignoreElements()
            .then(Mono.never());
    return Mono.firstWithSignal(work, renewing);
  }

  private Mono<Long> renew(First first) {
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    """
                    update idempotency set locked_until = clock_timestamp() + make_interval(secs => $1)
                    where tenant_id = (select current_tenant()) and operation = $2 and key_hash = $3
                      and document_id is null and hold = $4
                    """)
                .bind("$1", seconds(lock))
                .bind("$2", operation)
                .bind("$3", first.keyHash())
                .bind("$4", first.hold())
                .fetch()
                .rowsUpdated());
  }

  private Mono<Claim> earlier(DatabaseClient client, byte[] hash) {
    return client
        .sql(
            """
            select document_id, fingerprint from idempotency
            where tenant_id = (select current_tenant()) and operation = $1 and key_hash = $2
              and document_id is not null
            """)
        .bind("$1", operation)
        .bind("$2", hash)
        .map(row -> (Claim) Repeat.of(row))
        .one()
        .switchIfEmpty(Mono.error(UploadRefused::keyInUse));
  }

  /**
   * Ties the key to its document, as part of the caller's transaction. Fails, and so undoes that,
   * where the lock ran out and somebody else took the key.
   *
   * @param fingerprint of what was sent, keyed: a plain hash would tell a known document
   */
  public Mono<Void> complete(
      DatabaseClient client, First first, DocumentId id, byte[] fingerprint) {
    return client
        .sql(
            """
            update idempotency set document_id = $1, fingerprint = $2
            where tenant_id = (select current_tenant()) and operation = $3 and key_hash = $4
              and document_id is null and hold = $5
            """)
        .bind("$1", id.value())
        .bind("$2", fingerprint)
        .bind("$3", operation)
        .bind("$4", first.keyHash())
        .bind("$5", first.hold())
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(UploadRefused::keyInUse))
        .then();
  }

  /** Frees the key after a first call that came to nothing. */
  public Mono<Void> release(First first) {
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    """
                    delete from idempotency
                    where tenant_id = (select current_tenant()) and operation = $1 and key_hash = $2
                      and document_id is null and hold = $3
                    """)
                .bind("$1", operation)
                .bind("$2", first.keyHash())
                .bind("$3", first.hold())
                .then());
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** What a key turned out to be. */
  public sealed interface Claim {}

  /**
   * New: the caller holds it now.
   *
   * @param hold tells it from a later one
   */
  public record First(byte[] keyHash, UUID hold) implements Claim {}

  /** Used before, to the end. */
  public record Repeat(DocumentId document, byte[] fingerprint) implements Claim {
    static Repeat of(Readable row) {
      return new Repeat(
          new DocumentId(Objects.requireNonNull(row.get("document_id", UUID.class))),
          Objects.requireNonNull(row.get("fingerprint", byte[].class)));
    }
  }
}
