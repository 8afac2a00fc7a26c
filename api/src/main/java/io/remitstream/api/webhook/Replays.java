package io.remitstream.api.webhook;

import static io.remitstream.api.webhook.EndpointRow.required;

import io.r2dbc.spi.Readable;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.live.HistoryGone;
import io.remitstream.api.web.Refusal;
import io.remitstream.api.webhook.Openings.Opened;
import io.remitstream.api.webhook.ReplayPlan.Item;
import io.remitstream.api.webhook.ReplayPlan.Sent;
import io.remitstream.api.webhook.WebhookReplay.ReplayDraft;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.event.LogPage;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Sends again what was sent, and for the first time what was not. */
public final class Replays {

  /** The most events that one call looks at; it says where to go on. */
  static final int MOST = 500;

  private final TenantTransactions transactions;
  private final Openings openings;
  private final WebhookRules rules;
  private final EventLog log;

  Replays(TenantTransactions transactions, Openings openings, WebhookRules rules, EventLog log) {
    this.transactions = transactions;
    this.openings = openings;
    this.rules = rules;
    this.log = log;
  }

  public Mono<WebhookReplay> replay(UUID webhook, ReplayDraft draft, @Nullable String key) {
    if ((draft.after() == null) == (draft.fromSequence() == null)) {
      throw Refusal.badRequest("after, fromSequence: expected one of them.");
    }
    String url = rules.otherUrl(draft.url());
    Mono<ReplayPlan> plan = openings.open(webhook).flatMap(opened -> plan(opened, draft));
    if (Boolean.TRUE.equals(draft.dryRun())) {
      return plan.map(made -> made.told(true));
    }
    return CurrentCaller.cause()
        .flatMap(cause -> send(webhook, draft, url, key, cause))
        .then(plan.map(made -> made.told(false)));
  }

  private Mono<UUID> send(
      UUID webhook, ReplayDraft draft, @Nullable String url, @Nullable String key, Cause cause) {
    String text = "replay %s %s %s %s".formatted(webhook, draft.after(), draft.fromSequence(), url);
    return openings.make(
        webhook,
        key,
        text,
        opened ->
            client ->
                plan(opened, draft)
                    .flatMapIterable(ReplayPlan::wanted)
                    .concatMap(item -> item.delivery(opened, url, cause).insert(client))
                    .then(Mono.just(webhook)));
  }

  private Mono<ReplayPlan> plan(Opened opened, ReplayDraft draft) {
    return draft.after() == null
        ? bySequence(opened, draft.fromSequence() == null ? 1 : draft.fromSequence())
        : byLog(opened, Cursor.parse(draft.after()));
  }

  private Mono<ReplayPlan> byLog(Opened opened, Cursor after) {
    return log.after(after, MOST)
        .flatMap(
            page ->
                switch (page) {
                  case LogPage.Events events -> byLog(opened, events);
                  case LogPage.Reset reset -> Mono.error(() -> new HistoryGone(reset));
                });
  }

  private Mono<ReplayPlan> byLog(Opened opened, LogPage.Events page) {
    UUID[] ids = page.events().stream().map(Event::id).toArray(UUID[]::new);
    Cursor next = page.events().size() < MOST ? null : page.next();
    return transactions
        .inTransaction(client -> sent(client, opened, "event_id = any($2)", ids))
        .map(sent -> sent.stream().collect(Collectors.toMap(Sent::eventId, Function.identity())))
        .map(
            sent ->
                new ReplayPlan(
                    opened,
                    page.events().stream()
                        .map(event -> new Item(event, sent.get(event.id())))
                        .toList(),
                    next,
                    null));
  }

  private Mono<ReplayPlan> bySequence(Opened opened, long from) {
    return log.head()
        .flatMap(
            head ->
                transactions.inTransaction(
                    client ->
                        sent(client, opened, "sequence >= $2", from)
                            .zipWhen(sent -> events(client, sent, head.epoch()))))
        .map(both -> bySequence(opened, both.getT1(), both.getT2()));
  }

  private static ReplayPlan bySequence(Opened opened, List<Sent> sent, Map<UUID, Event> events) {
    List<Item> items = sent.stream().map(one -> new Item(events.get(one.eventId()), one)).toList();
    Long next = sent.size() < MOST ? null : Long.valueOf(sent.getLast().sequence() + 1);
    return new ReplayPlan(opened, items, null, next);
  }

  private static Mono<List<Sent>> sent(
      DatabaseClient client, Opened opened, String which, Object bound) {
    return client
        .sql(
            "select event_id, event_type, sequence, position, body from webhook_delivery where"
                + " tenant_id = (select current_tenant()) and endpoint_id = $1 and kind = 'EVENT'"
                + " and "
                + which
                + " order by sequence limit "
                + MOST)
        .bind("$1", opened.row().id())
        .bind("$2", bound)
        .map(Replays::sent)
        .all()
        .collectList();
  }

  private static Sent sent(Readable row) {
    return new Sent(
        required(row, "event_id", UUID.class),
        required(row, "event_type", String.class),
        required(row, "sequence", Long.class),
        row.get("position", Long.class),
        required(row, "body", String.class));
  }

  private static Mono<Map<UUID, Event>> events(DatabaseClient client, List<Sent> sent, int epoch) {
    return client
        .sql(
            """
            select id, tenant_id, position, type, subject, time, dataschema, actor, correlationid, traceparent, data::text as data
            from event where tenant_id = (select current_tenant()) and id = any($1) and position is not null
            """)
        .bind("$1", sent.stream().map(Sent::eventId).toArray(UUID[]::new))
        .map(row -> EventLog.event(row, epoch))
        .all()
        .collectMap(Event::id);
  }
}
