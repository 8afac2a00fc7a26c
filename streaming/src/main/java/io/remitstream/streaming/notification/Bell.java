package io.remitstream.streaming.notification;

import static io.remitstream.streaming.notification.ContactRows.required;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What contacts are told in the app. */
public final class Bell {

  private static final String UNREAD =
      "tenant_id = (select current_tenant()) and contact_id = $1 and channel = 'IN_APP' and"
          + " read_at is null";

  private static final String PAGES =
      "select page.* from unnest($1::uuid[]) as asked(id) cross join lateral (select "
          + NotificationRows.COLUMNS
          + """
           from notification where tenant_id = (select current_tenant()) and contact_id = asked.id
            and channel = 'IN_APP' and (not $2 or read_at is null) and ($3::uuid is null or notification.id < $3)
            order by notification.id desc limit $4) page
          order by page.id desc
          """;

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

  /** Likewise of many contacts, in one statement; one of whom nothing is unread is left out. */
  public Mono<Map<UUID, Long>> unread(Collection<UUID> contacts) {
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    """
                    select contact_id, count(*) as unread from notification
                    where tenant_id = (select current_tenant()) and contact_id = any($1) and channel = 'IN_APP'
                      and read_at is null
                    group by contact_id
                    """)
                .bind("$1", contacts.toArray(UUID[]::new))
                .map(row -> Map.entry(contact(row), required(row, "unread", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static UUID contact(Readable row) {
    return required(row, "contact_id", UUID.class);
  }

  /**
   * A page of each contact's, in one statement: the newest first, behind {@code after}. One that
   * has nothing is left out.
   *
   * @param unread whether only those that are not marked as read
   */
  public Mono<Map<UUID, List<Notification>>> list(
      Collection<UUID> contacts, boolean unread, @Nullable UUID after, int limit) {
    return transactions.inTransaction(
        client ->
            client
                .sql(PAGES)
                .bind("$1", contacts.toArray(UUID[]::new))
                .bind("$2", unread)
                .bind("$3", Parameters.in(PostgresqlObjectId.UUID, after))
                .bind("$4", limit)
                .map(NotificationRows::of)
                .all()
                .collect(Collectors.groupingBy(Notification::contact)));
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
