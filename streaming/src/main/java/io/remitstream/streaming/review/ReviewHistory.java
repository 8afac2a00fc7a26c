package io.remitstream.streaming.review;

import static io.remitstream.streaming.review.ReviewRows.required;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who corrected and decided what, when and why: every earlier value is kept, as ciphertext under
 * the document's key.
 */
public final class ReviewHistory {

  private static final String TABLE = "review_entry";
  private static final String COLUMN = "identity";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final TenantTransactions transactions;

  public ReviewHistory(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  public enum Action {
    CORRECTED,
    APPROVED,
    REJECTED,
    REPROCESSED
  }

  /**
   * @param revision of the document that it made
   * @param correction null of a decision
   * @param applied whether the document holds the corrected value; false where it was read again
   *     since and reads otherwise
   */
  public record Entry(
      UUID id,
      Action action,
      int revision,
      @Nullable Correction correction,
      @Nullable String reason,
      boolean applied,
      String actor,
      Instant at) {}

  private record Content(@Nullable String from, @Nullable String value, @Nullable String reason) {}

  /**
   * Behind {@code after} in the order in which they were made, at most {@code limit}.
   *
   * @param after null for the first page
   */
  public Mono<List<Entry>> list(OpenDocument open, @Nullable UUID after, int limit) {
    return transactions.inTransaction(
        client ->
            rows(
                client,
                open.document().id(),
                open.key().fields(),
                after == null ? new UUID(0, 0) : after,
                limit));
  }

  static Mono<List<Entry>> rows(
      DatabaseClient client, DocumentId document, FieldCipher cipher, UUID after, int limit) {
    return client
        .sql(
            """
            select id, action, revision, pointer, applied, actor, made_at, identity from review_entry
            where tenant_id = (select current_tenant()) and document_id = $1 and id > $2
            order by id limit $3
            """)
        .bind("$1", document.value())
        .bind("$2", after)
        .bind("$3", limit)
        .map(row -> entry(row, cipher))
        .all()
        .collectList();
  }

  private static Entry entry(Readable row, FieldCipher cipher) {
    UUID id = required(row, "id", UUID.class);
    byte[] sealed = required(row, COLUMN, byte[].class);
    var content = MAPPER.readValue(cipher.open(sealed, place(id)), Content.class);
    String pointer = row.get("pointer", String.class);
    return new Entry(
        id,
        Action.valueOf(required(row, "action", String.class)),
        required(row, "revision", Integer.class),
        pointer == null ? null : new Correction(pointer, content.from(), content.value()),
        content.reason(),
        required(row, "applied", Boolean.class),
        required(row, "actor", String.class),
        required(row, "made_at", Instant.class));
  }

  /** As part of the caller's transaction. */
  static Mono<Void> add(
      DatabaseClient client,
      FieldCipher cipher,
      DocumentId document,
      Action action,
      int revision,
      @Nullable Correction correction,
      @Nullable String reason,
      String actor) {
    UUID id = Ids.next();
    var content =
        new Content(
            correction == null ? null : correction.from(),
            correction == null ? null : correction.value(),
            reason);
    String json = MAPPER.writeValueAsString(content);
    String pointer = correction == null ? null : correction.pointer();
    return client
        .sql(
            """
            insert into review_entry (tenant_id, id, document_id, action, revision, pointer, actor, identity)
            values ((select current_tenant()), $1, $2, $3, $4, $5, $6, $7)
            """)
        .bind("$1", id)
        .bind("$2", document.value())
        .bind("$3", action.name())
        .bind("$4", revision)
        .bind("$5", Parameters.in(R2dbcType.VARCHAR, pointer))
        .bind("$6", actor)
        .bind("$7", cipher.seal(json.getBytes(StandardCharsets.UTF_8), place(id)))
        .then();
  }

  /** Says whether the document holds what these entries set. */
  static Mono<Void> mark(DatabaseClient client, List<UUID> entries, boolean applied) {
    return client
        .sql(
            "update review_entry set applied = $2 where tenant_id = (select current_tenant()) and"
                + " id = any($1)")
        .bind("$1", entries.toArray(UUID[]::new))
        .bind("$2", applied)
        .then();
  }

  /** Nothing that was corrected holds any more: the document is read anew. */
  static Mono<Void> unapply(DatabaseClient client, DocumentId document) {
    return client
        .sql(
            """
            update review_entry set applied = false
            where tenant_id = (select current_tenant()) and document_id = $1 and action = 'CORRECTED'
            """)
        .bind("$1", document.value())
        .then();
  }

  private static Place place(UUID id) {
    return new Place(TABLE, COLUMN, id);
  }
}
