package io.remitstream.streaming.document;

import static io.remitstream.streaming.document.Rows.required;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.remittance.x12.Wording;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** How the units of an 835 were worded, where its records alone do not say it. */
public final class DocumentWordings {

  /** In the place of a claim's ordinal: what stands before the claims. */
  public static final int HEADER = -2;

  /** In the place of a claim's ordinal: the provider adjustments. */
  public static final int TRAILER = -1;

  private static final String TABLE = "wording";
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final TenantTransactions transactions;

  public DocumentWordings(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Of the units of one remittance from {@code first} to {@code last}, by their ordinal; those that
   * need none are absent.
   */
  public Mono<Map<Integer, Wording>> find(
      OpenDocument document, int remittance, int first, int last) {
    FieldCipher cipher = document.key().fields();
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    """
                    select id, claim_ordinal, wording from wording
                    where tenant_id = (select current_tenant()) and document_id = $1
                      and remittance_ordinal = $2 and claim_ordinal between $3 and $4
                    """)
                .bind("$1", document.document().id().value())
                .bind("$2", remittance)
                .bind("$3", first)
                .bind("$4", last)
                .map(row -> Map.entry(ordinal(row), opened(row, cipher)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static int ordinal(Readable row) {
    return required(row, "claim_ordinal", Integer.class);
  }

  private static Wording opened(Readable row, FieldCipher cipher) {
    Place place = new Place(TABLE, TABLE, required(row, "id", UUID.class));
    return Wording.of(cipher.open(required(row, TABLE, byte[].class), place));
  }

  /** As part of the caller's transaction. */
  public static Mono<Void> insert(
      DatabaseClient client, DocumentId document, List<WordingRow> rows) {
    return rows.isEmpty() ? Mono.empty() : Mono.defer(() -> insertAll(client, document, rows));
  }

  private static Mono<Void> insertAll(
      DatabaseClient client, DocumentId document, List<WordingRow> rows) {
    return client
        .sql(
            """
            insert into wording (tenant_id, document_id, id, remittance_ordinal, claim_ordinal, wording)
            select (select current_tenant()), :document, w.id, w.remittance, w.claim, decode(w.wording, 'base64')
            from unnest(:ids::uuid[], :remittances::int[], :claims::int[], :wordings::text[])
              as w(id, remittance, claim, wording)
            """)
        .bind("document", document.value())
        .bind("ids", rows.stream().map(WordingRow::id).toArray(UUID[]::new))
        .bind("remittances", rows.stream().map(WordingRow::remittance).toArray(Integer[]::new))
        .bind("claims", rows.stream().map(WordingRow::claim).toArray(Integer[]::new))
        .bind(
            "wordings",
            rows.stream().map(row -> BASE64.encodeToString(row.sealed())).toArray(String[]::new))
        .then();
  }

  /**
   * A wording as a row.
   *
   * @param claim ordinal of the claim, {@link #HEADER} or {@link #TRAILER}
   * @param sealed ciphertext
   */
  public record WordingRow(UUID id, int remittance, int claim, byte[] sealed) {

    public static WordingRow sealed(
        UUID id, int remittance, int claim, Wording wording, FieldCipher cipher) {
      byte[] sealed = cipher.seal(wording.bytes(), new Place(TABLE, TABLE, id));
      return new WordingRow(id, remittance, claim, sealed);
    }
  }
}
