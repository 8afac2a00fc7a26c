package io.remitstream.streaming.review;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentId.DocumentNotFound;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Keeps two people from reviewing one document at a time: who holds it has it for {@link #TERM},
 * and longer by asking again. The database's clock decides.
 */
public final class ReviewLeases {

  public static final Duration TERM = Duration.ofMinutes(5);

  private final TenantTransactions transactions;

  public ReviewLeases(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param token the same for as long as one holds it without a break
   */
  public record Lease(UUID token, Instant until) {}

  /** Takes it or renews it. Fails with {@link ReviewRefused} while somebody else holds it. */
  public Mono<Lease> take(DocumentId document, String subject) {
    return transactions.inTransaction(
        client ->
            ReviewRows.exists(client, document)
                .then(Mono.defer(() -> take(client, document, subject)))
                .switchIfEmpty(Mono.error(ReviewRefused::held)));
  }

  private static Mono<Lease> take(DatabaseClient client, DocumentId document, String subject) {
    return client
        .sql(
            """
            insert into review_lease (tenant_id, document_id, holder, token, until)
            values ((select current_tenant()), $1, $2, $3, clock_timestamp() + make_interval(secs => $4))
            on conflict (tenant_id, document_id) do update
              set holder = excluded.holder, until = excluded.until,
                  token = case when review_lease.until > clock_timestamp() then review_lease.token else excluded.token end
              where review_lease.holder = excluded.holder or review_lease.until <= clock_timestamp()
            returning token, until
            """)
        .bind("$1", document.value())
        .bind("$2", subject)
        .bind("$3", Ids.next())
        .bind("$4", (double) TERM.toSeconds())
        .map(
            row ->
                new Lease(
                    Objects.requireNonNull(row.get("token", UUID.class)),
                    Objects.requireNonNull(row.get("until", Instant.class))))
        .one();
  }

  /**
   * Gives it back; nothing happens where it is free. Fails with {@link DocumentNotFound}, and with
   * {@link ReviewRefused} where somebody else holds it.
   */
  public Mono<Void> release(DocumentId document, String subject) {
    return transactions.inTransaction(
        client ->
            ReviewRows.exists(client, document)
                .then(Mono.defer(() -> requireFree(client, document, subject)))
                .then(Mono.defer(() -> remove(client, document))));
  }

  /** As part of the caller's transaction, which holds the document's row. */
  static Mono<Void> requireFree(DatabaseClient client, DocumentId document, String subject) {
    return client
        .sql(
            """
            select 1 from review_lease
            where tenant_id = (select current_tenant()) and document_id = $1 and holder <> $2 and until > clock_timestamp()
            """)
        .bind("$1", document.value())
        .bind("$2", subject)
        .fetch()
        .one()
        .flatMap(held -> Mono.error(ReviewRefused.held()));
  }

  static Mono<Void> remove(DatabaseClient client, DocumentId document) {
    return client
        .sql(
            "delete from review_lease where tenant_id = (select current_tenant()) and document_id ="
                + " $1")
        .bind("$1", document.value())
        .then();
  }
}
