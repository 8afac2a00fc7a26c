package io.remitstream.api.graphql;

import io.remitstream.api.document.PageCursor;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cursors into a parent's list that is ordered by a number.
 *
 * @param name of the list
 * @param parent whose list it is
 */
record Ordinals(String name, UUID parent) {

  private static final int START = -1;

  int place(@Nullable String cursor) {
    return cursor == null ? START : PageCursor.place(list(), cursor, Integer.BYTES).getInt();
  }

  String cursor(int ordinal) {
    return PageCursor.of(list(), ByteBuffer.allocate(Integer.BYTES).putInt(ordinal).array());
  }

  private String list() {
    return name + "/" + parent;
  }
}
