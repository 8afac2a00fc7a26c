package io.remitstream.workers.webhook;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.event.WebhookEvent.EndpointDisabled;
import io.remitstream.streaming.event.WebhookEvent.EndpointFailing;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.EndpointReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Endpoints that fail for days: their owner is warned, and later they are disabled; one that says
 * it is gone is disabled at once, and so is one that has not answered its challenge to the end. The
 * event that tells of it is written in the same transaction.
 */
final class Ailing {

  private static final int MOST = 200;

  private final DispatchTransactions across;
  private final TenantTransactions within;
  private final EventLog log;
  private final Duration warnAfter;
  private final Duration disableAfter;
  private final Clock clock;

  Ailing(
      DispatchTransactions across,
      TenantTransactions within,
      EventLog log,
      WebhookSettings settings,
      Clock clock) {
    this.across = across;
    this.within = within;
    this.log = log;
    this.warnAfter = settings.warnAfter();
    this.disableAfter = settings.disableAfter();
    this.clock = clock;
  }

  /** Looks at all that fail for long. */
  Mono<Void> look() {
    return failing().flatMapMany(Flux::fromIterable).concatMap(this::treat).then();
  }

  private Mono<List<Sick>> failing() {
    return across.inOneStatement(
        client ->
            client
                .sql(
                    """
                    select tenant_id, id, failing_since from webhook_endpoint
                    where failing_since is not null and state = 'ACTIVE'
                      and (failing_since <= $1 or failing_since <= $2 and warned_at is null) limit $3
                    """)
                .bind("$1", clock.instant().minus(disableAfter))
                .bind("$2", clock.instant().minus(warnAfter))
                .bind("$3", MOST)
                .map(
                    row ->
                        new Sick(
                            new TenantId(Taken.required(row, "tenant_id", UUID.class)),
                            Taken.required(row, "id", UUID.class),
                            Taken.required(row, "failing_since", Instant.class)))
                .all()
                .collectList());
  }

  private Mono<Void> treat(Sick sick) {
    Instant end = sick.since().plus(disableAfter);
    return clock.instant().isBefore(end)
        ? warn(sick, end)
        : disable(sick.tenant(), sick.endpoint(), EndpointReason.FAILING);
  }

  private Mono<Void> warn(Sick sick, Instant end) {
    return told(
        sick.tenant(),
        client ->
            client
                .sql(
                    "update webhook_endpoint set warned_at = clock_timestamp() where tenant_id ="
                        + " (select current_tenant()) and id = $1 and warned_at is null")
                .bind("$1", sick.endpoint()),
        new EndpointFailing(sick.endpoint(), sick.since(), end));
  }

  /**
   * What happens for it from now on is kept, and not sent. One challenge that is not answered says
   * nothing where the endpoint has proven itself, or another challenge is under way.
   */
  Mono<Void> disable(TenantId tenant, UUID endpoint, EndpointReason reason) {
    return told(
        tenant,
        client ->
            client
                .sql(
                    """
                    update webhook_endpoint set state = 'DISABLED', reason = $2, updated_at = clock_timestamp()
                    where tenant_id = (select current_tenant()) and id = $1 and state in ('ACTIVE', 'PENDING')
                      and ($2 <> 'CHALLENGE' or state = 'PENDING' and not exists (
                        select 1 from webhook_delivery d
                        where d.tenant_id = webhook_endpoint.tenant_id and d.endpoint_id = webhook_endpoint.id
                          and d.kind = 'CHALLENGE' and d.state in ('DUE', 'RUNNING')))
                    """)
                .bind("$1", endpoint)
                .bind("$2", reason.name()),
        new EndpointDisabled(endpoint, reason.name()));
  }

  private Mono<Void> told(
      TenantId tenant,
      java.util.function.Function<DatabaseClient, DatabaseClient.GenericExecuteSpec> change,
      io.remitstream.streaming.event.PublicEvent event) {
    var cause = Cause.service("webhooks", Ids.next().toString(), null);
    return within
        .inTransaction(
            client ->
                change
                    .apply(client)
                    .fetch()
                    .rowsUpdated()
                    .filter(changed -> changed > 0)
                    .flatMap(changed -> log.append(client, event, cause).thenReturn(changed)))
        .contextWrite(Tenancy.of(tenant)::apply)
        .then();
  }

  private record Sick(TenantId tenant, UUID endpoint, Instant since) {}
}
