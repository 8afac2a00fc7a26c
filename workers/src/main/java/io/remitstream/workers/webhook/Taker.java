package io.remitstream.workers.webhook;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Takes due deliveries of all tenants, many in one statement, and leases them. Tenants take turns,
 * and so do a tenant's endpoints; an endpoint gets no more than its concurrency, one that fails, is
 * slow or keeps strict order one at a time. First attempts at endpoints that do not fail come
 * first. All times are the database's.
 */
final class Taker {

  /**
   * {@code waiting} leaps from endpoint to endpoint over the index of due deliveries: what it costs
   * follows the number of endpoints that wait, not that of deliveries. What was found is looked up
   * row by row ({@code limit 1}): a plan made while the tables were empty, which a process keeps,
   * would otherwise walk all that is due for each delivery that it leases. Nothing waits for the
   * disk: a lease that a crash of the database loses is taken once more.
   */
  private static final String TAKE =
      """
      with recursive waiting as (
        (select tenant_id, endpoint_id from webhook_delivery where state = 'DUE' order by tenant_id, endpoint_id limit 1)
        union all
        select next.tenant_id, next.endpoint_id
        from waiting cross join lateral (
          select d.tenant_id, d.endpoint_id from webhook_delivery d
          where d.state = 'DUE' and (d.tenant_id, d.endpoint_id) > (waiting.tenant_id, waiting.endpoint_id)
          order by d.tenant_id, d.endpoint_id limit 1) next
      ), open as (
        select e.tenant_id, e.id, e.state = 'ACTIVE' as active, e.ordered, slow.failing,
               greatest(case when e.ordered or slow.failing then 1 else e.concurrency end - running.many, 0) as free
        from waiting
        cross join lateral (
          select * from webhook_endpoint one where one.tenant_id = waiting.tenant_id and one.id = waiting.endpoint_id limit 1) e
        cross join lateral (select e.failures > 0 or e.id = any($5) as failing) slow
        cross join lateral (
          select count(*) as many from webhook_delivery r
          where r.tenant_id = e.tenant_id and r.endpoint_id = e.id and r.state = 'RUNNING') running
        where e.state <> 'DELETED' and (e.not_before is null or e.not_before <= statement_timestamp())
      ), due as (
        select open.tenant_id, open.id as endpoint_id, d.id, d.due_at, d.attempts, open.failing, open.free
        from open cross join lateral (
          select id, due_at, attempts from webhook_delivery d
          where d.tenant_id = open.tenant_id and d.endpoint_id = open.id and d.state = 'DUE'
            and d.due_at <= statement_timestamp()
          order by d.due_at limit open.free) d
        where open.active and not open.ordered
        union all
        select open.tenant_id, open.id, d.id, d.due_at, d.attempts, open.failing, open.free
        from open cross join lateral (
          select id, due_at, attempts, state from webhook_delivery d
          where d.tenant_id = open.tenant_id and d.endpoint_id = open.id and d.state in ('DUE', 'RUNNING')
            and d.sequence is not null
          order by d.sequence limit 1) d
        where open.active and open.ordered and d.state = 'DUE' and d.due_at <= statement_timestamp()
        union all
        select open.tenant_id, open.id, d.id, d.due_at, d.attempts, open.failing, open.free
        from open cross join lateral (
          select id, due_at, attempts from webhook_delivery d
          where d.tenant_id = open.tenant_id and d.endpoint_id = open.id and d.state = 'DUE' and d.kind <> 'EVENT'
            and d.due_at <= statement_timestamp()
          order by d.due_at limit open.free) d
        where open.ordered or not open.active
      ), ranked as (
        select due.*, row_number() over (partition by tenant_id, endpoint_id order by due_at) as nth,
               attempts = 0 and not failing as calm
        from due
      ), turns as (
        select ranked.*, row_number() over (partition by tenant_id, calm order by nth, due_at) as turn
        from ranked where nth <= free
      ), placed as (
        select turns.*, row_number() over (partition by calm order by turn, due_at) as place from turns
      ), chosen as (
        select tenant_id, endpoint_id, id from placed where calm or place <= $2
        order by calm desc, place limit $1
      ), locked as (
        select d.tenant_id, d.endpoint_id, d.id
        from chosen cross join lateral (
          select * from webhook_delivery one
          where one.tenant_id = chosen.tenant_id and one.endpoint_id = chosen.endpoint_id and one.id = chosen.id
          limit 1 for no key update skip locked) d
        where d.state = 'DUE' and (select set_config('synchronous_commit', 'off', true)) is not null)
      update webhook_delivery d
      set state = 'RUNNING', attempts = d.attempts + 1, lease_token = d.lease_token + 1, lease_owner = $3,
          lease_until = clock_timestamp() + make_interval(secs => $4)
      from locked join webhook_endpoint e on e.tenant_id = locked.tenant_id and e.id = locked.endpoint_id
      where d.tenant_id = locked.tenant_id and d.endpoint_id = locked.endpoint_id and d.id = locked.id
      returning d.tenant_id, d.endpoint_id, d.id, d.kind, d.event_id, d.event_type, d.body, d.attempts, d.lease_token,
                d.target, d.traceparent, d.created_at, e.revision, e.scheme,
                e.failures > 0 or e.id = any($5) as failing
      """;

  /**
   * A delivery whose lease has ended is due again; its attempt counts, its receiver may have it.
   */
  private static final String EXPIRE =
      """
      with expired as (
        select tenant_id, endpoint_id, id from webhook_delivery
        where state = 'RUNNING' and lease_until < statement_timestamp() limit 500 for no key update skip locked)
      update webhook_delivery d
      set state = 'DUE', due_at = clock_timestamp(), lease_token = d.lease_token + 1, lease_owner = null, lease_until = null
      from expired e where d.tenant_id = e.tenant_id and d.endpoint_id = e.endpoint_id and d.id = e.id
      """;

  /** What a stopping process does not finish; its attempts do not count. */
  private static final String RELEASE =
      """
      update webhook_delivery
      set state = 'DUE', attempts = attempts - 1, due_at = clock_timestamp(), lease_token = lease_token + 1,
          lease_owner = null, lease_until = null
      where state = 'RUNNING' and lease_owner = $1
      """;

  private final DispatchTransactions transactions;
  private final String owner;
  private final double lease;

  Taker(DispatchTransactions transactions, String owner, Duration lease) {
    this.transactions = transactions;
    this.owner = owner;
    this.lease = lease.toMillis() / 1000.0;
  }

  /** Whose leases these are. */
  String owner() {
    return owner;
  }

  /** How long they last, in seconds. */
  double lease() {
    return lease;
  }

  /**
   * Leases due deliveries; none where none is due.
   *
   * @param most how many at most
   * @param others how many of them may be repeated, or go to endpoints that fail
   * @param slow endpoints that are treated as those that fail
   */
  Mono<List<Taken>> take(int most, int others, UUID[] slow) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(TAKE)
                .bind("$1", most)
                .bind("$2", others)
                .bind("$3", owner)
                .bind("$4", lease)
                .bind("$5", slow)
                .map(Taken::of)
                .all()
                .collectList());
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
