package io.remitstream.workers.notification;

import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.event.NotificationEvent.NotificationCreated;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was planned, as part of the feed's transaction. */
final class NotificationRowsWriter {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SERVICE = "notifications";

  private final EventLog log;

  NotificationRowsWriter(EventLog log) {
    this.log = log;
  }

  Mono<Void> write(DatabaseClient client, Plan plan) {
    return plan.rows().isEmpty() ? Mono.empty() : rows(client, plan).then(announced(client, plan));
  }

  /** A digest that is still due takes in more; its lock keeps it from being sent meanwhile. */
  private static Mono<Void> rows(DatabaseClient client, Plan plan) {
    return client
        .sql(
            """
            with digest as (
              insert into notification (tenant_id, id, kind, contact_id, channel, event_type, state, due_at)
              select (select current_tenant()), id, 'DIGEST', contact_id, channel, 'digest', 'DUE', due_at
              from jsonb_to_recordset($2::jsonb) as d(id uuid, contact_id uuid, channel text, due_at timestamptz)
              order by contact_id, channel, due_at
              on conflict (tenant_id, contact_id, channel, due_at) where kind = 'DIGEST' and state = 'DUE'
                do update set due_at = excluded.due_at
              returning id, contact_id, channel, due_at)
            insert into notification (tenant_id, id, kind, contact_id, channel, event_id, event_type, subject, data,
                                      state, due_at, digest_id, delivered_at)
            select (select current_tenant()), p.id, 'EVENT', p.contact_id, p.channel, p.event_id, p.event_type, p.subject,
              p.data, p.state, p.due_at, d.id, case when p.state = 'DELIVERED' then clock_timestamp() end
            from jsonb_to_recordset($1::jsonb) as p(id uuid, contact_id uuid, channel text, event_id uuid, event_type text,
                   subject text, data jsonb, state text, due_at timestamptz)
              left join digest d on p.state = 'GATHERED' and d.contact_id = p.contact_id and d.channel = p.channel
                                and d.due_at = p.due_at
            """)
        .bind("$1", JSON.writeValueAsString(plan.rows()))
        .bind("$2", JSON.writeValueAsString(plan.digests()))
        .then();
  }

  /**
   * What is to be read in the app is told live too: as events, which every live channel carries.
   */
  private Mono<Void> announced(DatabaseClient client, Plan plan) {
    return Flux.fromIterable(plan.told())
        .concatMap(event -> announced(client, event, plan.inApp(event)))
        .then();
  }

  private Mono<Void> announced(DatabaseClient client, Event event, List<Planned> inApp) {
    var created = inApp.stream().map(NotificationRowsWriter::created).toList();
    var cause = Cause.service(SERVICE, event.correlationid(), event.traceparent());
    return log.appendAll(client, created, cause);
  }

  private static NotificationCreated created(Planned planned) {
    return new NotificationCreated(
        planned.id(), planned.contact_id(), planned.event_type(), planned.subject());
  }
}
