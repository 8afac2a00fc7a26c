package io.remitstream.api.review;

import io.remitstream.api.document.PageCursor;
import io.remitstream.streaming.event.Cursor.BadCursor;
import io.remitstream.streaming.review.ReviewQueue.Place;
import io.remitstream.streaming.tenancy.TenantId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One tenant's queue, and the cursors into it. */
public record ReviewList(TenantId tenant) {

  private static final int AMOUNT_BYTES = 24;
  private static final int PLACE_BYTES = Long.BYTES + Integer.BYTES + AMOUNT_BYTES + 2 * Long.BYTES;

  public @Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    ByteBuffer bytes = PageCursor.place(list(), cursor, PLACE_BYTES);
    LocalDate day = LocalDate.ofEpochDay(bytes.getLong());
    int scale = bytes.getInt();
    var unscaled = new byte[AMOUNT_BYTES];
    bytes.get(unscaled);
    var amount = new BigDecimal(new BigInteger(unscaled), scale);
    return new Place(day, amount, new UUID(bytes.getLong(), bytes.getLong()));
  }

  /** Fails with {@link BadCursor} for an amount that no payment has. */
  public String cursor(Place place) {
    byte[] unscaled = place.atStake().unscaledValue().toByteArray();
    if (unscaled.length > AMOUNT_BYTES) {
      throw new BadCursor();
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(PLACE_BYTES)
            .putLong(place.day().toEpochDay())
            .putInt(place.atStake().scale());
    bytes.position(bytes.position() + AMOUNT_BYTES - unscaled.length);
    bytes.put(unscaled);
    return PageCursor.of(
        list(),
        bytes
            .putLong(place.id().getMostSignificantBits())
            .putLong(place.id().getLeastSignificantBits())
            .array());
  }

  private String list() {
    return "reviews/" + tenant;
  }
}
