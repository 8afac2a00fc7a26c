package io.remitstream.api.review;

import io.remitstream.api.document.PageCursor;
import io.remitstream.streaming.document.DocumentId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document's history, and the cursors into it. */
record HistoryList(DocumentId document) {

  private static final int PLACE_BYTES = 2 * Long.BYTES;

  @Nullable UUID place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    ByteBuffer bytes = PageCursor.place(list(), cursor, PLACE_BYTES);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  String cursor(UUID place) {
    return PageCursor.of(
        list(),
        ByteBuffer.allocate(PLACE_BYTES)
            .putLong(place.getMostSignificantBits())
            .putLong(place.getLeastSignificantBits())
            .array());
  }

  private String list() {
    return "corrections/" + document;
  }
}
