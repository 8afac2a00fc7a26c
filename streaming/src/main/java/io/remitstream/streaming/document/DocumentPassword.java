package io.remitstream.streaming.document;

import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.keys.Place;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The password that a locked document was given: sealed with the document's own key. */
public final class DocumentPassword {

  private DocumentPassword() {}

  /** Where its ciphertext lies. */
  public static Place placeOf(DocumentId id) {
    return new Place("document", "password", id.value());
  }

  /**
   * Keeps it for a document that asks for one, and puts the document back to where it had just come
   * in, as part of the caller's transaction.
   *
   * @return whether the document asked for one
   */
  public static Mono<Boolean> give(DatabaseClient client, OpenDocument open, String password) {
    DocumentId id = open.document().id();
    return client
        .sql(
            """
            update document set password = $2, status = 'RECEIVED', stage = 'RECEIVED', revision = revision + 1,
              problem_code = null, problem_detail = null, completed_at = null, updated_at = clock_timestamp()
            where tenant_id = (select current_tenant()) and id = $1 and deleted_at is null
              and status = 'PASSWORD_REQUIRED'
            """)
        .bind("$1", id.value())
        .bind("$2", open.key().fields().seal(password, placeOf(id)))
        .fetch()
        .rowsUpdated()
        .map(rows -> rows == 1);
  }

  /** Opens it, as part of the caller's transaction; empty where none was given. */
  public static Mono<String> of(DatabaseClient client, OpenDocument open) {
    DocumentId id = open.document().id();
    return client
        .sql(
            "select password from document where tenant_id = (select current_tenant()) and id = $1")
        .bind("$1", id.value())
        .map(row -> Optional.ofNullable(row.get("password", byte[].class)))
        .one()
        .flatMap(Mono::justOrEmpty)
        .map(stored -> open.key().fields().openText(stored, placeOf(id)));
  }
}
