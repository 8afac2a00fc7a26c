package io.remitstream.streaming.document;

import static io.remitstream.streaming.document.Rows.required;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.Severity;
import io.remitstream.streaming.remittance.StoredFields;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * What was read from a document, in pages and in the order of the file: whatever names somebody is
 * opened with the document's key and joined back. No page holds a connection longer than its query.
 */
public final class DocumentData {

  private static final String CLAIMS =
      """
      select id, remittance_id, remittance_ordinal, ordinal, detail::text as detail, identity from claim
      where tenant_id = (select current_tenant()) and document_id = $1\
      """;

  private final TenantTransactions transactions;

  public DocumentData(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * The remittances behind {@code ordinal}, at most {@code limit}, each without its claims.
   *
   * @param ordinal −1 for the first page
   */
  public Mono<List<StoredRemittance>> remittances(OpenDocument document, int ordinal, int limit) {
    FieldCipher cipher = document.key().fields();
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    """
                    select id, ordinal, balanced, detail::text as detail, identity from remittance
                    where tenant_id = (select current_tenant()) and document_id = $1 and ordinal > $2
                    order by ordinal limit $3
                    """)
                .bind("$1", document.document().id().value())
                .bind("$2", ordinal)
                .bind("$3", limit)
                .map(row -> remittance(row, cipher))
                .all()
                .collectList());
  }

  /** The claims behind a place, at most {@code limit}. */
  public Mono<List<StoredClaim>> claims(OpenDocument document, ClaimPlace after, int limit) {
    FieldCipher cipher = document.key().fields();
    return transactions.inTransaction(
        client -> claimRows(client, document.document().id(), after, limit, cipher));
  }

  private static Mono<List<StoredClaim>> claimRows(
      DatabaseClient client, DocumentId id, ClaimPlace after, int limit, FieldCipher cipher) {
    return client
        .sql(
            CLAIMS
                + """
                     and (remittance_ordinal, ordinal) > ($2, $3)
                order by remittance_ordinal, ordinal limit $4
                """)
        .bind("$1", id.value())
        .bind("$2", after.remittance())
        .bind("$3", after.claim())
        .bind("$4", limit)
        .map(row -> claim(row, cipher))
        .all()
        .collectList();
  }

  /**
   * The claims of one remittance behind {@code ordinal}, at most {@code limit}.
   *
   * @param remittance the remittance's ordinal
   * @param ordinal −1 for the first page
   */
  public Mono<List<StoredClaim>> claimsOf(
      OpenDocument document, int remittance, int ordinal, int limit) {
    FieldCipher cipher = document.key().fields();
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    CLAIMS
                        + """
                         and remittance_ordinal = $2 and ordinal > $3
                        order by ordinal limit $4
                        """)
                .bind("$1", document.document().id().value())
                .bind("$2", remittance)
                .bind("$3", ordinal)
                .bind("$4", limit)
                .map(row -> claim(row, cipher))
                .all()
                .collectList());
  }

  /**
   * The findings behind {@code ordinal}, at most {@code limit}.
   *
   * @param ordinal −1 for the first page
   */
  public Mono<List<StoredFinding>> findings(OpenDocument document, int ordinal, int limit) {
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    """
                    select ordinal, rule, severity, message, pointer, expected, actual, difference from finding
                    where tenant_id = (select current_tenant()) and document_id = $1 and ordinal > $2
                    order by ordinal limit $3
                    """)
                .bind("$1", document.document().id().value())
                .bind("$2", ordinal)
                .bind("$3", limit)
                .map(DocumentData::finding)
                .all()
                .collectList());
  }

  /**
   * Where the leaves of remittances and claims stand on the pages, behind {@code ordinal}, at most
   * {@code limit} claims' worth; nothing of a document without pages.
   *
   * @param ordinal −1 for the first page
   */
  public Mono<List<StoredEvidence>> fields(OpenDocument document, int ordinal, int limit) {
    FieldCipher cipher = document.key().fields();
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    """
                    select id, ordinal, remittance_ordinal, claim_ordinal, identity from evidence
                    where tenant_id = (select current_tenant()) and document_id = $1 and ordinal > $2
                    order by ordinal limit $3
                    """)
                .bind("$1", document.document().id().value())
                .bind("$2", ordinal)
                .bind("$3", limit)
                .map(row -> evidence(row, cipher))
                .all()
                .collectList());
  }

  private static StoredEvidence evidence(Readable row, FieldCipher cipher) {
    var place = new Place(StoredFields.TABLE, StoredFields.COLUMN, required(row, "id", UUID.class));
    byte[] plaintext = cipher.open(required(row, StoredFields.COLUMN, byte[].class), place);
    return new StoredEvidence(
        required(row, "ordinal", Integer.class),
        new ClaimPlace(
            required(row, "remittance_ordinal", Integer.class),
            required(row, "claim_ordinal", Integer.class)),
        StoredFields.read(plaintext));
  }

  private static StoredRemittance remittance(Readable row, FieldCipher cipher) {
    UUID id = required(row, "id", UUID.class);
    var detail = stored(row, cipher, StoredForm.REMITTANCE_TABLE, id).toRemittance();
    boolean balanced = Boolean.TRUE.equals(row.get("balanced", Boolean.class));
    return new StoredRemittance(
        required(row, "ordinal", Integer.class),
        Remittance.of(id, detail.header(), detail.providerAdjustments(), List.of(), balanced));
  }

  private static StoredClaim claim(Readable row, FieldCipher cipher) {
    UUID id = required(row, "id", UUID.class);
    return new StoredClaim(
        new ClaimPlace(
            required(row, "remittance_ordinal", Integer.class),
            required(row, "ordinal", Integer.class)),
        required(row, "remittance_id", UUID.class),
        stored(row, cipher, StoredForm.CLAIM_TABLE, id).toClaim());
  }

  private static StoredForm stored(Readable row, FieldCipher cipher, String table, UUID id) {
    byte[] identity =
        cipher.open(
            required(row, StoredForm.IDENTITY_COLUMN, byte[].class),
            new Place(table, StoredForm.IDENTITY_COLUMN, id));
    return new StoredForm(required(row, "detail", String.class), identity);
  }

  private static StoredFinding finding(Readable row) {
    String pointer = row.get("pointer", String.class);
    return new StoredFinding(
        required(row, "ordinal", Integer.class),
        new Finding(
            Rule.valueOf(required(row, "rule", String.class)),
            Severity.valueOf(required(row, "severity", String.class)),
            required(row, "message", String.class),
            pointer == null ? "" : pointer,
            row.get("expected", String.class),
            row.get("actual", String.class),
            row.get("difference", String.class)));
  }

  /**
   * @param remittance without its claims
   */
  public record StoredRemittance(int ordinal, Remittance remittance) {}

  /** A claim and where it belongs. */
  public record StoredClaim(ClaimPlace place, UUID remittanceId, Claim claim) {}

  public record StoredFinding(int ordinal, Finding finding) {}

  /**
   * Where the leaves of one claim stand, or those of a remittance's header.
   *
   * @param place its claim is −1 for the header and the provider adjustments
   * @param fields by JSON pointer from the document's root
   */
  public record StoredEvidence(int ordinal, ClaimPlace place, Map<String, FieldEvidence> fields) {}

  /**
   * A claim's place in its document.
   *
   * @param remittance ordinal of the remittance, from 0
   * @param claim ordinal of the claim within it, from 0
   */
  public record ClaimPlace(int remittance, int claim) {

    /** Before the first claim of all. */
    public static final ClaimPlace START = new ClaimPlace(-1, -1);

    /** Before the first claim of a remittance. */
    public static ClaimPlace startOf(int remittance) {
      return new ClaimPlace(remittance, -1);
    }
  }
}
