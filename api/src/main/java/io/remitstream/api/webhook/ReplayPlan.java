package io.remitstream.api.webhook;

import io.remitstream.api.webhook.Openings.Opened;
import io.remitstream.api.webhook.WebhookReplay.ReplayDifference;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.webhook.DeliveryBody;
import io.remitstream.streaming.webhook.EventFilter;
import io.remitstream.streaming.webhook.NewDelivery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was, could be and will be sent to a webhook. */
record ReplayPlan(
    Opened opened, List<Item> items, @Nullable Cursor nextAfter, @Nullable Long nextSequence) {

  /** An event's delivery of before. */
  record Sent(UUID eventId, String type, long sequence, @Nullable Long position, String body) {}

  /**
   * @param event null where the log has it no more
   * @param sent null where it never was; one of both is there
   */
  record Item(@Nullable Event event, @Nullable Sent sent) {

    UUID id() {
      return sent == null ? Objects.requireNonNull(event).id() : sent.eventId();
    }

    String type() {
      return sent == null ? Objects.requireNonNull(event).type() : sent.type();
    }

    /** Of what was never sent the body has no sequence. */
    NewDelivery delivery(Opened opened, @Nullable String url, Cause cause) {
      Long position =
          event == null ? Objects.requireNonNull(sent).position() : Long.valueOf(event.position());
      String body = sent == null ? unsent(Objects.requireNonNull(event)) : sent.body();
      return Deliveries.replay(opened, id(), type(), position, body, url, cause);
    }

    private static String unsent(Event event) {
      return DeliveryBody.envelope(event) + ",\"timestamp\":\"" + event.time() + "\"}";
    }

    Stream<ReplayDifference> difference(boolean fits) {
      if (sent == null) {
        return fits
            ? Stream.of(of("MISSING", null, hash(unsent(Objects.requireNonNull(event)))))
            : Stream.empty();
      }
      String was = hash(sent.body());
      String is = event == null ? null : hash(DeliveryBody.of(event, sent.sequence()));
      if (!fits) {
        return Stream.of(of("FILTERED", was, is));
      }
      return is == null || is.equals(was) ? Stream.empty() : Stream.of(of("CHANGED", was, is));
    }

    private ReplayDifference of(String difference, @Nullable String was, @Nullable String is) {
      Long sequence = sent == null ? null : Long.valueOf(sent.sequence());
      return new ReplayDifference(id(), type(), difference, sequence, was, is);
    }
  }

  private boolean fits(Item item) {
    return new EventFilter(Set.copyOf(opened.row().eventTypes())).fits(item.type());
  }

  /** What the filter lets through now. */
  List<Item> wanted() {
    return items.stream().filter(this::fits).toList();
  }

  WebhookReplay told(boolean dryRun) {
    return new WebhookReplay(
        dryRun,
        wanted().size(),
        items.stream().flatMap(item -> item.difference(fits(item))).toList(),
        nextAfter == null ? null : nextAfter.toString(),
        nextSequence);
  }

  private static String hash(String body) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
