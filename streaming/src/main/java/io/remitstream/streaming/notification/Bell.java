package io.remitstream.streaming.notification;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a contact is told in the app, as a whole. */
public final class Bell {

  private static final String UNREAD =
      "tenant_id = (select current_tenant()) and contact_id = $1 and channel = 'IN_APP' and"
          + " read_at is null";

  private final TenantTransactions transactions;

  public Bell(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /** How many are not marked as read. */
  public Mono<Long> unread(UUID contact) {
    return transactions.inTransaction(
        client ->
            client
                .sql("select count(*) from notification where " + UNREAD)
                .bind("$1", contact)
                .mapValue(Long.class)
                .one());
  }

  /**
   * Marks them as read.
   *
   * @param upTo the newest that is marked; null for all
   * @return how many were marked now
   */
  public Mono<Long> read(UUID contact, @Nullable UUID upTo) {
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    "update notification set read_at = clock_timestamp() where "
                        + UNREAD
                        + " and ($2::uuid is null or id <= $2)")
                .bind("$1", contact)
                .bind("$2", Parameters.in(PostgresqlObjectId.UUID, upTo))
                .fetch()
                .rowsUpdated());
  }
}
