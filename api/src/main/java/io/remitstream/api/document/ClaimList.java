package io.remitstream.api.document;

import io.remitstream.streaming.document.DocumentData.ClaimPlace;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.remittance.Claim;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document's claims, and the cursors into that list. */
public record ClaimList(DocumentId document) {

  private static final int PLACE_BYTES = 2 * Integer.BYTES;

  public ClaimPlace place(@Nullable String cursor) {
    if (cursor == null) {
      return ClaimPlace.START;
    }
    ByteBuffer bytes = PageCursor.place(list(), cursor, PLACE_BYTES);
    return new ClaimPlace(bytes.getInt(), bytes.getInt());
  }

  /** A page of what was asked for, out of one claim more than fits. */
  Page page(List<StoredClaim> found, int limit) {
    List<StoredClaim> kept = found.size() > limit ? found.subList(0, limit) : found;
    String next = found.size() > limit ? cursor(kept.getLast().place()) : null;
    return new Page(kept.stream().map(Item::of).toList(), next);
  }

  public String cursor(ClaimPlace place) {
    return PageCursor.of(
        list(),
        ByteBuffer.allocate(PLACE_BYTES).putInt(place.remittance()).putInt(place.claim()).array());
  }

  private String list() {
    return "claims/" + document;
  }

  /** As the contract's {@code ClaimPage}. */
  record Page(List<Item> items, @Nullable String next) {}

  /** As the contract's {@code ClaimItem}. */
  record Item(UUID remittanceId, Claim claim) {
    static Item of(StoredClaim stored) {
      return new Item(stored.remittanceId(), stored.claim());
    }
  }
}
