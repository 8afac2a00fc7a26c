package io.remitstream.api.webhook;

import io.remitstream.api.document.PageCursor;
import io.remitstream.api.web.Refusal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in the order of its ids, and the cursors into it.
 *
 * @param name everything that a place in it depends on
 */
public record IdList(String name) {

  /** The most that one page holds. */
  public static final int MAX_PAGE = 100;

  private static final int PLACE_BYTES = 2 * Long.BYTES;

  public static IdList of(Object... parts) {
    return new IdList("list/" + List.of(parts));
  }

  /** Fails with {@code bad-request} beyond 1 to {@link #MAX_PAGE}. */
  public static int checked(int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw Refusal.badRequest("limit: expected 1 to " + MAX_PAGE + ".");
    }
    return limit;
  }

  public @Nullable UUID place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    ByteBuffer bytes = PageCursor.place(name, cursor, PLACE_BYTES);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  public String cursor(UUID place) {
    return PageCursor.of(
        name,
        ByteBuffer.allocate(PLACE_BYTES)
            .putLong(place.getMostSignificantBits())
            .putLong(place.getLeastSignificantBits())
            .array());
  }

  /** Of one more than fits where there is more. */
  public <T> Page<T> page(List<T> found, int limit, Function<T, UUID> id) {
    boolean more = found.size() > limit;
    List<T> kept = more ? found.subList(0, limit) : found;
    return new Page<>(List.copyOf(kept), more ? cursor(id.apply(kept.getLast())) : null);
  }

  /** As the contract's pages. */
  public record Page<T>(List<T> items, @Nullable String next) {}
}
