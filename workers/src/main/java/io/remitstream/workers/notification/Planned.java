package io.remitstream.workers.notification;

import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Notification.State;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A notification that an event makes; the names are the table's. */
record Planned(
    UUID id,
    UUID contact_id,
    Channel channel,
    UUID event_id,
    String event_type,
    String subject,
    JsonNode data,
    State state,
    Instant due_at) {}
