package io.remitstream.workers.webhook;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Writes what became of many attempts in one statement. An attempt whose lease is no longer its own
 * is left out: whoever holds it now will tell. Nothing waits for the disk: what a crash of the
 * database loses of it is sent once more, as after a crash of this process.
 */
final class Settler {

  private static final String SETTLE =
      """
      with outcome as (
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::timestamptz[],
                             $7::timestamptz[], $8::integer[], $9::text[], $10::integer[], $11::integer[], $12::text[])
          as o(tenant_id, endpoint_id, id, token, state, due_at, at, number, outcome, status, latency_ms, response)
      ), settled as (
        update webhook_delivery d
        set state = o.state, due_at = coalesce(o.due_at, d.due_at), lease_owner = null, lease_until = null,
            delivered_at = case when o.state = 'DELIVERED' then o.at end
        from outcome o
        where d.tenant_id = o.tenant_id and d.endpoint_id = o.endpoint_id and d.id = o.id
          and d.lease_token = o.token and d.state = 'RUNNING'
          and (select set_config('synchronous_commit', 'off', true)) is not null
        returning o.*
      ), told as (
        insert into webhook_attempt (tenant_id, endpoint_id, delivery_id, number, at, outcome, status, latency_ms, response)
        select tenant_id, endpoint_id, id, number, at, outcome, status, latency_ms, decode(response, 'base64') from settled
        on conflict do nothing
      ), concerned as (
        select c.tenant_id, c.id, bool_or(c.succeeded) as succeeded, bool_or(c.proven) as proven,
               count(*) filter (where not c.succeeded) as failures, min(c.at) as at, max(c.not_before) as not_before
        from unnest($13::uuid[], $14::uuid[], $15::boolean[], $16::boolean[], $17::timestamptz[], $18::timestamptz[])
          as c(tenant_id, id, succeeded, proven, at, not_before)
        group by c.tenant_id, c.id
      ), held as (
        select e.tenant_id, e.id from webhook_endpoint e join concerned c on c.tenant_id = e.tenant_id and c.id = e.id
        order by e.tenant_id, e.id for no key update of e
      ), judged as (
        update webhook_endpoint e
        set failures = case when c.succeeded then 0 else e.failures + c.failures end,
            failing_since = case when c.succeeded then null else coalesce(e.failing_since, c.at) end,
            warned_at = case when c.succeeded then null else e.warned_at end,
            not_before = case when c.succeeded then null else greatest(e.not_before, c.not_before) end,
            state = case when c.proven and e.state = 'PENDING' then 'ACTIVE' else e.state end,
            reason = case when c.proven and e.state = 'PENDING' then null else e.reason end
        from concerned c join held on held.tenant_id = c.tenant_id and held.id = c.id
        where e.tenant_id = c.tenant_id and e.id = c.id)
      select count(*) as settled from settled
      """;

  private final DispatchTransactions transactions;

  Settler(DispatchTransactions transactions) {
    this.transactions = transactions;
  }

  /** Returns how many leases still held. */
  Mono<Long> settle(List<Outcome> outcomes) {
    List<Outcome> concerning = outcomes.stream().filter(Outcome::concernsEndpoint).toList();
    return transactions.inOneStatement(
        client ->
            client
                .sql(SETTLE)
                .bind("$1", column(outcomes, UUID[]::new, Settler::tenant))
                .bind("$2", column(outcomes, UUID[]::new, o -> o.taken().endpoint().id()))
                .bind("$3", column(outcomes, UUID[]::new, o -> o.taken().id()))
                .bind("$4", column(outcomes, Long[]::new, o -> o.taken().token()))
                .bind("$5", column(outcomes, String[]::new, o -> o.state().name()))
                .bind("$6", column(outcomes, Instant[]::new, Outcome::dueAt))
                .bind("$7", column(outcomes, Instant[]::new, Outcome::at))
                .bind("$8", column(outcomes, Integer[]::new, o -> o.taken().attempt()))
                .bind("$9", column(outcomes, String[]::new, o -> o.answer().outcome().name()))
                .bind("$10", column(outcomes, Integer[]::new, o -> o.answer().status()))
                .bind("$11", column(outcomes, Integer[]::new, Outcome::latencyMillis))
                .bind("$12", column(outcomes, String[]::new, Settler::response))
                .bind("$13", column(concerning, UUID[]::new, Settler::tenant))
                .bind("$14", column(concerning, UUID[]::new, o -> o.taken().endpoint().id()))
                .bind("$15", column(concerning, Boolean[]::new, o -> o.answer().delivered()))
                .bind("$16", column(concerning, Boolean[]::new, Outcome::proves))
                .bind("$17", column(concerning, Instant[]::new, Outcome::at))
                .bind("$18", column(concerning, Instant[]::new, Outcome::notBefore))
                .map(row -> Taken.required(row, "settled", Long.class))
                .one());
  }

  private static UUID tenant(Outcome outcome) {
    return outcome.taken().endpoint().tenant().value();
  }

  private static @Nullable String response(Outcome outcome) {
    byte[] response = outcome.response();
    return response == null ? null : Base64.getEncoder().encodeToString(response);
  }

  private static <T> T[] column(
      List<Outcome> outcomes, IntFunction<T[]> array, Function<Outcome, @Nullable T> value) {
    return outcomes.stream().map(value).toArray(array);
  }
}
