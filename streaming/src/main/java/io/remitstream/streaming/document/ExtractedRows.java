package io.remitstream.streaming.document;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * What was read from a document, as rows. There may be millions, so they go a bounded number at a
 * time.
 */
public final class ExtractedRows {

  /** Whatever refers to a row goes before it. */
  private static final List<String> TABLES =
      List.of("search_token", "finding", "wording", "claim", "remittance");

  private static final int MOST_AT_ONCE = 10_000;

  private ExtractedRows() {}

  /**
   * Removes some of them, as part of the caller's transaction; a second or so at most.
   *
   * @return whether there may be more
   */
  public static Mono<Boolean> removeSome(DatabaseClient client, DocumentId document) {
    Mono<Boolean> full = Mono.just(false);
    for (String table : TABLES) {
      full = full.flatMap(more -> more ? Mono.just(true) : remove(client, table, document));
    }
    return full;
  }

  private static Mono<Boolean> remove(DatabaseClient client, String table, DocumentId document) {
    return client
        .sql(
            """
            delete from %1$s where ctid = any(array(
              select ctid from %1$s where tenant_id = (select current_tenant()) and document_id = $1 limit $2))
            """
                .formatted(table))
        .bind("$1", document.value())
        .bind("$2", MOST_AT_ONCE)
        .fetch()
        .rowsUpdated()
        .map(removed -> removed == MOST_AT_ONCE);
  }
}
