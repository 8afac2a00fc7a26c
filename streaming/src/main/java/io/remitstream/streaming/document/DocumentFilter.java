package io.remitstream.streaming.document;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list.
 *
 * @param statuses any of these; empty for all
 * @param receivedFrom at or after this instant
 * @param receivedBefore before this instant
 * @param parent the archive that they came in; null for all
 */
public record DocumentFilter(
    Set<String> statuses,
    @Nullable Instant receivedFrom,
    @Nullable Instant receivedBefore,
    @Nullable DocumentId parent) {

  public static final DocumentFilter ALL = new DocumentFilter(Set.of(), null, null, null);

  public DocumentFilter {
    statuses = Set.copyOf(statuses);
  }
}
