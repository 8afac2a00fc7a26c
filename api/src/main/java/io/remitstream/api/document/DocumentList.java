package io.remitstream.api.document;

import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.document.DocumentFilter;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentPage.Place;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One tenant's documents under one filter, and the cursors into that list. */
public record DocumentList(TenantId tenant, DocumentFilter filter) {

  private static final int PLACE_BYTES = 3 * Long.BYTES;

  public static DocumentList of(
      TenantId tenant,
      @Nullable List<String> statuses,
      @Nullable Instant receivedFrom,
      @Nullable Instant receivedBefore,
      @Nullable UUID parent) {
    DocumentId archive = parent == null ? null : new DocumentId(parent);
    return new DocumentList(
        tenant, new DocumentFilter(known(statuses), receivedFrom, receivedBefore, archive));
  }

  private static Set<String> known(@Nullable List<String> statuses) {
    Set<String> asked = statuses == null ? Set.of() : Set.copyOf(statuses);
    if (!asked.stream().allMatch(DocumentList::isStatus)) {
      throw Refusal.badRequest(
          "status: expected one of " + Arrays.toString(DocumentStatus.values()) + ".");
    }
    return asked;
  }

  private static boolean isStatus(String text) {
    return Arrays.stream(DocumentStatus.values()).anyMatch(status -> status.name().equals(text));
  }

  public @Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    ByteBuffer bytes = PageCursor.place(list(), cursor, PLACE_BYTES);
    Instant receivedAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    return new Place(receivedAt, new DocumentId(new UUID(bytes.getLong(), bytes.getLong())));
  }

  public @Nullable String cursor(@Nullable Place next) {
    if (next == null) {
      return null;
    }
    UUID id = next.id().value();
    byte[] place =
        ByteBuffer.allocate(PLACE_BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, next.receivedAt()))
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return PageCursor.of(list(), place);
  }

  private String list() {
    return "documents/%s/%s/%s/%s/%s"
        .formatted(
            tenant,
            new TreeSet<>(filter.statuses()),
            filter.receivedFrom(),
            filter.receivedBefore(),
            filter.parent());
  }
}
