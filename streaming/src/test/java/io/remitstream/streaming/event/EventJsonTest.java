package io.remitstream.streaming.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.event.DocumentEvent.DocumentDeleted;
import io.remitstream.streaming.event.DocumentEvent.DocumentFailed;
import io.remitstream.streaming.event.DocumentEvent.DocumentProcessed;
import io.remitstream.streaming.event.DocumentEvent.DocumentProcessing;
import io.remitstream.streaming.event.DocumentEvent.DocumentQuarantined;
import io.remitstream.streaming.event.DocumentEvent.DocumentReviewRequired;
import io.remitstream.streaming.event.DocumentEvent.DocumentReviewed;
import io.remitstream.streaming.event.DocumentEvent.DocumentUploaded;
import io.remitstream.streaming.event.NotificationEvent.NotificationCreated;
import io.remitstream.streaming.event.WebhookEvent.EndpointDisabled;
import io.remitstream.streaming.event.WebhookEvent.EndpointFailing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire form of every event, held against files: whoever breaks one breaks every client. */
class EventJsonTest {

  private static final UUID DOCUMENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final UUID TENANT = UUID.fromString("01900000-0000-7000-8000-000000000002");
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000003");

  static List<PublicEvent> events() {
    return List.of(
        new DocumentUploaded(DOCUMENT, "application/edi-x12", 1024),
        new DocumentProcessing(DOCUMENT),
        new DocumentProcessed(DOCUMENT, 2, DocumentStatus.PROCESSED, 1, 3, 0, true),
        new DocumentReviewRequired(DOCUMENT, 2, DocumentStatus.PARTIAL, 1, 3, 2, false),
        new DocumentFailed(DOCUMENT, 2, DocumentStatus.REJECTED, "not-an-835"),
        new DocumentQuarantined(DOCUMENT, 2, 3, null),
        new DocumentReviewed(DOCUMENT, 3, DocumentStatus.PROCESSED),
        new DocumentDeleted(DOCUMENT),
        new EndpointFailing(
            DOCUMENT,
            Instant.parse("2026-11-16T10:15:30.123456Z"),
            Instant.parse("2026-11-21T10:15:30.123456Z")),
        new EndpointDisabled(DOCUMENT, "FAILING"),
        new NotificationCreated(DOCUMENT, ID, "document.processed", TENANT.toString()));
  }

  @ParameterizedTest
  @MethodSource("events")
  void writeShouldKeepTheWireForm(PublicEvent event) throws IOException {
    String written = new String(EventJson.write(envelope(event)), StandardCharsets.UTF_8);

    assertThat(written).isEqualTo(golden(event));
  }

  @ParameterizedTest
  @MethodSource("events")
  void readShouldGiveBackWhatWasWritten(PublicEvent event) {
    Event envelope = envelope(event);

    assertThat(EventJson.read(EventJson.write(envelope))).isEqualTo(envelope);
  }

  @Test
  void writeShouldLeaveOutTheTraceWhenThereIsNone() {
    var event = new DocumentProcessing(DOCUMENT);
    var untraced =
        new Event(
            ID,
            event.type(),
            "s",
            Instant.EPOCH,
            "d",
            TENANT,
            new Cursor(1, 1),
            "a",
            "c",
            null,
            EventJson.tree("{}"));

    assertThat(new String(EventJson.write(untraced), StandardCharsets.UTF_8))
        .doesNotContain("traceparent");
  }

  private static Event envelope(PublicEvent event) {
    return new Event(
        ID,
        event.type(),
        DOCUMENT.toString(),
        Instant.parse("2026-11-20T10:15:30.123456Z"),
        Event.schemaOf(event),
        TENANT,
        new Cursor(1, 42),
        "service:workers",
        "request-1",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        EventJson.tree(EventJson.data(event)));
  }

  private static String golden(PublicEvent event) throws IOException {
    try (var file = EventJsonTest.class.getResourceAsStream("/golden/" + event.type() + ".json")) {
      assertThat(file).as("golden/%s.json", event.type()).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
