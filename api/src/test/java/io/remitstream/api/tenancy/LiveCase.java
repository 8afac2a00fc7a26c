package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.document.Cast;
import io.remitstream.api.live.LiveClient;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.DocumentEvent.DocumentDeleted;
import io.remitstream.streaming.event.DocumentEvent.DocumentProcessed;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * Two sockets of one tenant, subscribed to another's document and to nobody's: both get the same,
 * and nothing while the other's document is read.
 */
final class LiveCase {

  private static final Cursor START = new Cursor(1, 0);

  private LiveCase() {}

  static void show(Neighbours neighbours) throws InterruptedException {
    UUID foreign = UUID.fromString(neighbours.foreign());
    UUID nobodys = Ids.next();
    LiveClient toForeign = subscribed(neighbours, neighbours.member(), foreign);
    JsonNode ready = toForeign.next("ready");
    LiveClient toNobodys = subscribed(neighbours, neighbours.member(), nobodys);
    assertThat(toNobodys.next("ready")).isEqualTo(ready);

    Cursor last = subscriptionsHold(neighbours, Map.of(foreign, toForeign, nobodys, toNobodys));
    readWhileTheOtherListens(neighbours, foreign);
    toForeign.subscribe(last);
    toNobodys.subscribe(last);
    String own = Cast.upload(neighbours.member());
    neighbours.tell(neighbours.member());

    JsonNode next = toForeign.next();
    assertThat(next.at("/event/subject").asString("")).isEqualTo(own);
    assertThat(toNobodys.next()).isEqualTo(next);
    List.of(toForeign, toNobodys).forEach(LiveClient::cut);
  }

  private static LiveClient subscribed(Neighbours neighbours, Member who, UUID document) {
    return neighbours
        .doors()
        .socket(who.token())
        .send(
            "{\"type\":\"subscribe\",\"after\":\"%s\",\"documentId\":\"%s\"}"
                .formatted(START, document));
  }

  /**
   * Events of the member's own under both ids arrive: from now on both subscriptions are known to
   * listen.
   *
   * @return the last one's cursor
   */
  private static Cursor subscriptionsHold(Neighbours neighbours, Map<UUID, LiveClient> subscribed)
      throws InterruptedException {
    TenantId tenant = neighbours.member().tenant().id();
    Flux.fromIterable(subscribed.keySet())
        .concatMap(id -> neighbours.log().append(tenant, new DocumentDeleted(id)))
        .blockLast(Neighbours.TIMEOUT);
    Cursor last = neighbours.tell(neighbours.member()).getLast().cursor();
    for (var each : subscribed.entrySet()) {
      JsonNode event = each.getValue().next().path("event");
      assertThat(event.path("subject").asString("")).isEqualTo(each.getKey().toString());
      assertThat(event.path("tenant").asString("")).isEqualTo(tenant.toString());
    }
    return last;
  }

  /** Progress and outcome reach the other: whatever could leak had its time to do so. */
  private static void readWhileTheOtherListens(Neighbours neighbours, UUID foreign)
      throws InterruptedException {
    TenantId other = neighbours.other().tenant().id();
    LiveClient theirs = subscribed(neighbours, neighbours.other(), foreign);
    Disposable telling =
        progress(neighbours, DocumentProgress.of(other.value(), foreign, Stage.EXTRACTING, 1, 2));
    try {
      assertThat(theirs.next("progress").path("documentId").asString(""))
          .isEqualTo(foreign.toString());
    } finally {
      telling.dispose();
    }
    neighbours
        .log()
        .append(other, new DocumentProcessed(foreign, 2, DocumentStatus.PROCESSED, 1, 2, 0, true))
        .block(Neighbours.TIMEOUT);
    neighbours.tell(neighbours.other());
    assertThat(theirs.next("event").at("/event/type").asString("")).isEqualTo("document.uploaded");
    assertThat(theirs.next("event").at("/event/type").asString("")).isEqualTo("document.processed");
    theirs.cut();
  }

  /** Told again and again: when a subscription begins to listen is not told. */
  private static Disposable progress(Neighbours neighbours, DocumentProgress progress) {
    return Flux.interval(Duration.ofMillis(50))
        .onBackpressureDrop()
        .concatMap(
            tick ->
                neighbours
                    .log()
                    .bus()
                    .publish(
                        Topic.PROGRESS,
                        Message.of(progress.documentId().toString(), progress.toBytes())))
        .subscribe();
  }
}
