package io.remitstream.api.live;

import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.DocumentEvent;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventJson;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.event.LogPage;
import io.remitstream.streaming.event.PublicEvent;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the sequencer does to the log, in the little that a test of the api needs. */
public record TestLog(
    EventLog log, TenantTransactions within, DispatchTransactions across, Bus bus) {

  /** Appends, places and publishes; the bus gets those that are let through. */
  public Mono<List<Event>> happen(TenantId tenant, int many, Predicate<Event> published) {
    return Flux.range(0, many)
        .concatMap(n -> append(tenant, Ids.next()))
        .then(place(tenant, many))
        .delayUntil(events -> publish(events, published));
  }

  public Mono<List<Event>> happen(TenantId tenant, int many) {
    return happen(tenant, many, event -> true);
  }

  /** Places and publishes what the api has appended by itself. */
  public Mono<List<Event>> sequence(TenantId tenant) {
    return place(tenant, EventLog.MAX_PAGE).delayUntil(events -> publish(events, event -> true));
  }

  public Mono<Void> append(TenantId tenant, UUID document) {
    return append(tenant, new DocumentEvent.DocumentDeleted(document));
  }

  public Mono<Void> append(TenantId tenant, PublicEvent event) {
    return within
        .inTransaction(
            client -> log.append(client, event, Cause.service("test", "request-1", null)))
        .contextWrite(Tenancy.of(tenant)::apply);
  }

  /** Places whatever has no place yet. */
  private Mono<List<Event>> place(TenantId tenant, int many) {
    return across
        .inTransaction(
            client ->
                client
                    .sql(
                        """
                        with waiting as (
                          select id, row_number() over (order by sequence) as nth, count(*) over () as many
                          from event where tenant_id = $1 and position is null
                        ), grown as (
                          update tenant_log set position = position + (select count(*) from waiting)
                          where tenant_id = $1 returning position
                        )
                        update event set position = grown.position - waiting.many + waiting.nth, published = true
                        from waiting, grown where event.tenant_id = $1 and event.id = waiting.id
                        returning event.position
                        """)
                    .bind("$1", tenant.value())
                    .map(row -> row.get(0, Long.class))
                    .all()
                    .reduce(Long.MAX_VALUE, Math::min))
        .flatMap(first -> log.after(new Cursor(1, first - 1), many))
        .map(page -> ((LogPage.Events) page).events())
        .contextWrite(Tenancy.of(tenant)::apply);
  }

  private Mono<Void> publish(List<Event> events, Predicate<Event> published) {
    return bus.publish(
            Topic.EVENTS,
            Flux.fromIterable(events)
                .filter(published)
                .map(event -> Message.of(event.tenant().toString(), EventJson.write(event))))
        .then();
  }

  /** Cuts the log's beginning off. */
  public Mono<Void> trimTo(TenantId tenant, long position) {
    return across.inTransaction(
        client ->
            client
                .sql("delete from event where tenant_id = $1 and position <= $2")
                .bind("$1", tenant.value())
                .bind("$2", position)
                .then()
                .then(
                    client
                        .sql("update tenant_log set trimmed = $2 where tenant_id = $1")
                        .bind("$1", tenant.value())
                        .bind("$2", position)
                        .then()));
  }

  /** As a restore from a backup does. */
  public Mono<Void> beginEpoch(TenantId tenant) {
    return across.inTransaction(
        client ->
            client
                .sql("update tenant_log set epoch = epoch + 1 where tenant_id = $1")
                .bind("$1", tenant.value())
                .then());
  }
}
