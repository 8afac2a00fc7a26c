package io.remitstream.streaming.notification;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.notification.Notification.Kind;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A tenant's notifications, for its entrances; who sends them is the workers' affair. */
public final class Notifications {

  private static final String SELECT =
      "select "
          + NotificationRows.COLUMNS
          + " from notification where tenant_id = (select current_tenant())";

  private final TenantTransactions transactions;

  public Notifications(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /** Fails with {@code notification-not-found}: absent, or another tenant's. */
  public Mono<Notification> get(UUID id) {
    return transactions
        .inTransaction(
            client ->
                client.sql(SELECT + " and id = $1").bind("$1", id).map(NotificationRows::of).one())
        .switchIfEmpty(Mono.error(NotificationRefused::noNotification));
  }

  /**
   * What notifications are looked for.
   *
   * @param unread only those that nobody has marked as read
   */
  public record Filter(@Nullable UUID contact, @Nullable Channel channel, boolean unread) {}

  /** The newest first, behind {@code after}. */
  public Mono<List<Notification>> list(Filter filter, @Nullable UUID after, int limit) {
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    SELECT
                        + """
                         and ($1::uuid is null or contact_id = $1) and ($2::text is null or channel = $2)
                          and (not $3 or read_at is null) and ($4::uuid is null or id < $4)
                        order by id desc limit $5
                        """)
                .bind("$1", Parameters.in(PostgresqlObjectId.UUID, filter.contact()))
                .bind("$2", Parameters.in(R2dbcType.VARCHAR, name(filter.channel())))
                .bind("$3", filter.unread())
                .bind("$4", Parameters.in(PostgresqlObjectId.UUID, after))
                .bind("$5", limit)
                .map(NotificationRows::of)
                .all()
                .collectList());
  }

  private static @Nullable String name(@Nullable Channel channel) {
    return channel == null ? null : channel.name();
  }

  /**
   * Makes one due at once, as part of the caller's transaction; the workers look for it within a
   * second.
   *
   * @param channel by which something is sent: not in the app
   * @param occasion keeps what it may say of the event, and no more
   */
  public static Mono<Void> ask(
      DatabaseClient client, UUID id, Kind kind, UUID contact, Channel channel, Occasion occasion) {
    if (channel == Channel.IN_APP) {
      throw new IllegalArgumentException("nothing is sent in the app");
    }
    return client
        .sql(
            """
            insert into notification (tenant_id, id, kind, contact_id, channel, event_type, subject, data, state, due_at)
            values ((select current_tenant()), $1, $2, $3, $4, $5, $6, $7::jsonb, 'DUE', clock_timestamp())
            """)
        .bind("$1", id)
        .bind("$2", kind.name())
        .bind("$3", contact)
        .bind("$4", channel.name())
        .bind("$5", occasion.event())
        .bind("$6", Parameters.in(R2dbcType.VARCHAR, occasion.subject()))
        .bind("$7", occasion.thin().toString())
        .then();
  }

  /** Marks one as read; the first time counts. Fails with {@code notification-not-found}. */
  public Mono<Notification> read(UUID id) {
    return transactions
        .inTransaction(
            client ->
                client
                    .sql(
                        "update notification set read_at = coalesce(read_at, clock_timestamp())"
                            + " where tenant_id = (select current_tenant()) and id = $1 returning "
                            + NotificationRows.COLUMNS)
                    .bind("$1", id)
                    .map(NotificationRows::of)
                    .one())
        .switchIfEmpty(Mono.error(NotificationRefused::noNotification));
  }
}
