package io.remitstream.workers.notification;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.notification.NotificationRows;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Leases on notifications over all tenants: the tenant that was served longest ago goes first. All
 * times are the database's.
 */
final class DueNotifications {

  private static final String TAKE =
      """
      with turn as (
        select f.tenant_id from notification_feed f
        where exists (
          select from notification n
          where n.tenant_id = f.tenant_id and n.state = 'DUE' and n.due_at <= statement_timestamp())
        order by f.served_at, f.tenant_id limit $1 for no key update of f skip locked),
      next as (
        select n.tenant_id, n.id from turn cross join lateral (
          select tenant_id, id from notification
          where notification.tenant_id = turn.tenant_id and state = 'DUE' and due_at <= statement_timestamp()
          order by due_at, id limit greatest(1, $1 / (select count(*) from turn))
          for no key update skip locked) n
        limit $1),
      served as (
        update notification_feed f set served_at = clock_timestamp()
        from (select distinct tenant_id from next) n where f.tenant_id = n.tenant_id)
      update notification set state = 'RUNNING', attempts = attempts + 1, lease_token = lease_token + 1,
        lease_owner = $2, lease_until = clock_timestamp() + make_interval(secs => $3)
      from next where notification.tenant_id = next.tenant_id and notification.id = next.id
      returning notification.tenant_id, lease_token,
      """
          + NotificationRows.COLUMNS;

  /** Of a digest, its items go the same way, unless it is only put off. */
  private static final String SETTLE =
      """
      with ended as (
        update notification set state = $4, problem = $5, provider = coalesce($6, provider),
          provider_id = coalesce($7, provider_id),
          attempts = case when $9 then attempts else greatest(attempts - 1, 0) end,
          due_at = case when $4 = 'DUE' then clock_timestamp() + make_interval(secs => $8) else due_at end,
          sent_at = case when $4 = 'SENT' then clock_timestamp() else sent_at end,
          lease_token = lease_token + 1, lease_owner = null, lease_until = null
        where tenant_id = $1 and id = $2 and lease_token = $3 and state = 'RUNNING'
        returning tenant_id, id, state, problem, provider, sent_at),
      items as (
        update notification n set state = ended.state, problem = ended.problem, provider = ended.provider,
          sent_at = ended.sent_at
        from ended where n.tenant_id = ended.tenant_id and n.digest_id = ended.id and ended.state <> 'DUE')
      select count(*) from ended
      """;

  /** A message whose lease has ended is due again; its attempt counts, its contact may have it. */
  private static final String EXPIRE =
      """
      with expired as (
        select tenant_id, id from notification
        where state = 'RUNNING' and lease_until < statement_timestamp()
        limit 500 for no key update skip locked)
      update notification n
      set state = 'DUE', due_at = clock_timestamp(), lease_token = lease_token + 1, lease_owner = null, lease_until = null
      from expired where n.tenant_id = expired.tenant_id and n.id = expired.id
      """;

  private static final String RELEASE =
      """
      update notification
      set state = 'DUE', due_at = clock_timestamp(), lease_token = lease_token + 1, lease_owner = null, lease_until = null
      where state = 'RUNNING' and lease_owner = $1
      """;

  private final DispatchTransactions transactions;
  private final String owner;
  private final Duration lease;

  /**
   * @param owner names this process
   */
  DueNotifications(DispatchTransactions transactions, String owner, Duration lease) {
    this.transactions = transactions;
    this.owner = owner;
    this.lease = lease;
  }

  /** Takes up to {@code most} that are due, of as many tenants; each attempt is counted. */
  Mono<List<Taken>> take(int most) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(TAKE)
                .bind("$1", most)
                .bind("$2", owner)
                .bind("$3", Columns.seconds(lease))
                .map(DueNotifications::taken)
                .all()
                .collectList());
  }

  private static Taken taken(Readable row) {
    return new Taken(
        new TenantId(Columns.required(row, "tenant_id", UUID.class)),
        NotificationRows.of(row),
        Columns.required(row, "lease_token", Long.class));
  }

  /**
   * Writes how the attempt ended.
   *
   * @return false where somebody else has taken it meanwhile, or it has arrived already
   */
  Mono<Boolean> settle(Taken taken, End end) {
    return transactions.inOneStatement(client -> settle(client, taken, end)).map(rows -> rows == 1);
  }

  private static Mono<Long> settle(DatabaseClient client, Taken taken, End end) {
    return client
        .sql(SETTLE)
        .bind("$1", taken.tenant().value())
        .bind("$2", taken.notification().id())
        .bind("$3", taken.token())
        .bind("$4", end.state().name())
        .bind("$5", Columns.text(end.problem()))
        .bind("$6", Columns.text(end.provider()))
        .bind("$7", Columns.text(end.providerId()))
        .bind("$8", Columns.seconds(end.pause()))
        .bind("$9", end.counted())
        .mapValue(Long.class)
        .one();
  }

  /** Makes what silent processes hold due again; returns how many. */
  Mono<Long> expire() {
    return transactions.inOneStatement(client -> client.sql(EXPIRE).fetch().rowsUpdated());
  }

  /** Lets go of all that this process holds. */
  Mono<Void> release() {
    return transactions.inOneStatement(client -> client.sql(RELEASE).bind("$1", owner).then());
  }
}
