package io.remitstream.streaming.notification;

import static io.remitstream.streaming.notification.ContactRows.required;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.notification.Notification.Kind;
import io.remitstream.streaming.notification.Notification.State;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Rows of table {@code notification}. */
public final class NotificationRows {

  public static final String COLUMNS =
      "notification.id, kind, contact_id, channel, event_id, event_type, subject, data::text as"
          + " data, digest_id, state, problem, provider, attempts, due_at, notification.created_at,"
          + " sent_at, delivered_at, read_at";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private NotificationRows() {}

  public static Notification of(Readable row) {
    return new Notification(
        required(row, "id", UUID.class),
        Kind.valueOf(required(row, "kind", String.class)),
        required(row, "contact_id", UUID.class),
        Channel.valueOf(required(row, "channel", String.class)),
        new Occasion(
            required(row, "event_type", String.class),
            row.get("subject", String.class),
            MAPPER.readTree(required(row, "data", String.class))),
        row.get("event_id", UUID.class),
        row.get("digest_id", UUID.class),
        State.valueOf(required(row, "state", String.class)),
        row.get("problem", String.class),
        row.get("provider", String.class),
        required(row, "attempts", Integer.class),
        required(row, "due_at", Instant.class),
        required(row, "created_at", Instant.class),
        row.get("sent_at", Instant.class),
        row.get("delivered_at", Instant.class),
        row.get("read_at", Instant.class));
  }
}
