package io.remitstream.streaming.event;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A tenant's log. Events are appended within the transaction of what they tell; the sequencer gives
 * them their positions afterwards, and only then can they be read.
 */
public final class EventLog {

  /** The most events that one page holds. */
  public static final int MAX_PAGE = 1000;

  private final TenantTransactions transactions;
  private final Clock clock;
  private final OutboxSignal signal;

  public EventLog(TenantTransactions transactions, Clock clock, OutboxSignal signal) {
    this.transactions = transactions;
    this.clock = clock;
    this.signal = signal;
  }

  /**
   * Appends to the outbox, as part of the caller's transaction; the sequencer is told once that has
   * committed.
   */
  public Mono<Void> append(DatabaseClient client, PublicEvent event, Cause cause) {
    return Tenancy.current()
        .flatMap(tenant -> insert(client, tenant, event, cause))
        .then(signal.afterCommit());
  }

  /** As {@link #append}, many that one thing caused, in their order and in one statement. */
  public Mono<Void> appendAll(
      DatabaseClient client, List<? extends PublicEvent> events, Cause cause) {
    return events.isEmpty()
        ? Mono.empty()
        : Tenancy.current()
            .flatMap(tenant -> insertAll(client, tenant, events, cause))
            .then(signal.afterCommit());
  }

  private Mono<Void> insertAll(
      DatabaseClient client, TenantId tenant, List<? extends PublicEvent> events, Cause cause) {
    return client
        .sql(
            """
            insert into event (tenant_id, id, type, subject, time, dataschema, actor, correlationid, traceparent, data)
            select $1, e.id, e.type, e.subject, $6, e.dataschema, $7, $8, $9, e.data::jsonb
            from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $10::text[]) as e(id, type, subject, dataschema, data)
            """)
        .bind("$1", tenant.value())
        .bind("$2", events.stream().map(event -> Ids.next()).toArray(UUID[]::new))
        .bind("$3", texts(events, PublicEvent::type))
        .bind("$4", texts(events, PublicEvent::subject))
        .bind("$5", texts(events, Event::schemaOf))
        .bind("$6", clock.instant())
        .bind("$7", cause.actor())
        .bind("$8", cause.correlationId())
        .bind("$9", Parameters.in(R2dbcType.VARCHAR, cause.traceparent()))
        .bind("$10", texts(events, EventJson::data))
        .then();
  }

  private static String[] texts(
      List<? extends PublicEvent> events, Function<PublicEvent, String> member) {
    return events.stream().map(member).toArray(String[]::new);
  }

  private Mono<Void> insert(
      DatabaseClient client, TenantId tenant, PublicEvent event, Cause cause) {
    return client
        .sql(
            """
            insert into event (tenant_id, id, type, subject, time, dataschema, actor, correlationid, traceparent, data)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)
            """)
        .bind("$1", tenant.value())
        .bind("$2", Ids.next())
        .bind("$3", event.type())
        .bind("$4", event.subject())
        .bind("$5", clock.instant())
        .bind("$6", Event.schemaOf(event))
        .bind("$7", cause.actor())
        .bind("$8", cause.correlationId())
        .bind("$9", Parameters.in(R2dbcType.VARCHAR, cause.traceparent()))
        .bind("$10", EventJson.data(event))
        .then();
  }

  /** The newest place in this tenant's log. */
  public Mono<Cursor> head() {
    return transactions.inTransaction(EventLog::bounds).map(Bounds::head);
  }

  /**
   * The events after {@code cursor}, at most {@code limit} (1 to {@link #MAX_PAGE}).
   *
   * @return {@link LogPage.Reset} where the history after the cursor is gone or never was
   */
  public Mono<LogPage> after(Cursor cursor, int limit) {
    return transactions.inTransaction(
        client ->
            bounds(client)
                .flatMap(
                    bounds ->
                        bounds.covers(cursor)
                            ? page(client, cursor, limit, bounds)
                            : Mono.just(bounds.reset(cursor))));
  }

  /** From the oldest event that is still there. */
  public Mono<LogPage> fromStart(int limit) {
    return transactions.inTransaction(
        client -> bounds(client).flatMap(bounds -> page(client, bounds.start(), limit, bounds)));
  }

  private static Mono<LogPage> page(
      DatabaseClient client, Cursor cursor, int limit, Bounds bounds) {
    return client
        .sql(
            """
            select id, tenant_id, position, type, subject, time, dataschema, actor, correlationid, traceparent, data::text as data
            from event where tenant_id = (select current_tenant()) and position > $1 order by position limit $2
            """)
        .bind("$1", cursor.position())
        .bind("$2", Math.clamp(limit, 1, MAX_PAGE))
        .map(row -> event(row, cursor.epoch()))
        .all()
        .collectList()
        .map(events -> whole(events, cursor, bounds));
  }

  /** The log may be trimmed between the two statements: a page never begins behind a hole. */
  private static LogPage whole(List<Event> events, Cursor cursor, Bounds bounds) {
    if (events.isEmpty()) {
      return new LogPage.Events(events, cursor);
    }
    return events.getFirst().position() == cursor.position() + 1
        ? new LogPage.Events(events, events.getLast().cursor())
        : new LogPage.Reset(bounds.head(), LogPage.Reason.TRIMMED);
  }

  private static Mono<Bounds> bounds(DatabaseClient client) {
    return client
        .sql(
            "select epoch, position, trimmed from tenant_log where tenant_id = (select"
                + " current_tenant())")
        .map(Bounds::of)
        .one()
        .defaultIfEmpty(Bounds.EMPTY);
  }

  /** An event from a row with the columns of table {@code event}; {@code data} as text. */
  public static Event event(Readable row, int epoch) {
    return new Event(
        required(row, "id", UUID.class),
        required(row, "type", String.class),
        required(row, "subject", String.class),
        required(row, "time", Instant.class),
        required(row, "dataschema", String.class),
        required(row, "tenant_id", UUID.class),
        new Cursor(epoch, required(row, "position", Long.class)),
        required(row, "actor", String.class),
        required(row, "correlationid", String.class),
        row.get("traceparent", String.class),
        EventJson.tree(required(row, "data", String.class)));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    T value = row.get(column, type);
    if (value == null) {
      throw new IllegalStateException("event." + column + " is null");
    }
    return value;
  }

  private record Bounds(int epoch, long position, long trimmed) {

    static final Bounds EMPTY = new Bounds(1, 0, 0);

    static Bounds of(Readable row) {
      return new Bounds(
          required(row, "epoch", Integer.class),
          required(row, "position", Long.class),
          required(row, "trimmed", Long.class));
    }

    boolean covers(Cursor cursor) {
      return cursor.epoch() == epoch
          && cursor.position() >= trimmed
          && cursor.position() <= position;
    }

    Cursor head() {
      return new Cursor(epoch, position);
    }

    Cursor start() {
      return new Cursor(epoch, trimmed);
    }

    LogPage reset(Cursor cursor) {
      boolean trimmed = cursor.epoch() == epoch && cursor.position() < this.trimmed;
      return new LogPage.Reset(head(), trimmed ? LogPage.Reason.TRIMMED : LogPage.Reason.EPOCH);
    }
  }
}
