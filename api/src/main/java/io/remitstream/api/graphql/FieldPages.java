package io.remitstream.api.graphql;

import static io.remitstream.api.graphql.Sealed.required;

import io.r2dbc.spi.Readable;
import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.graphql.Sealed.Opening;
import io.remitstream.api.graphql.Slice.Window;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.StoredFields;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the leaves of many documents' claims were read, in one statement. */
final class FieldPages {

  static final String LIST = "fields";

  private static final String OF_DOCUMENTS =
      """
      select d.tenant_id, d.id as document_id, d.wrapped_key, d.key_id, e.id, e.ordinal, e.remittance_ordinal,
             e.claim_ordinal, '' as detail, e.identity
      from document d cross join lateral (
        select * from evidence
        where tenant_id = (select current_tenant()) and document_id = d.id and ordinal > $2
        order by ordinal limit $3) e
      where d.tenant_id = (select current_tenant()) and d.id = any($1) and d.deleted_at is null
      order by d.id, e.ordinal
      """;

  private final TenantTransactions transactions;
  private final Opening opening;

  FieldPages(TenantTransactions transactions, Opening opening) {
    this.transactions = transactions;
    this.opening = opening;
  }

  Mono<Map<UUID, List<Edge<Fields>>>> ofDocuments(Window<Integer> window, List<UUID> documents) {
    return read(window, documents)
        .flatMapMany(rows -> Sealed.open(rows, StoredFields.TABLE, opening, FieldPages::edge))
        .collect(ListRows.byParent());
  }

  private Mono<List<Sealed<Stood>>> read(Window<Integer> window, List<UUID> documents) {
    return transactions.inTransaction(
        client ->
            ListRows.of(client, OF_DOCUMENTS, window, documents)
                .map(FieldPages::sealed)
                .all()
                .collectList());
  }

  private static Sealed<Stood> sealed(Readable row) {
    var stood =
        new Stood(
            required(row, "ordinal", Integer.class),
            required(row, "remittance_ordinal", Integer.class),
            required(row, "claim_ordinal", Integer.class));
    return Sealed.of(row, required(row, "document_id", UUID.class), stood);
  }

  private static Map.Entry<UUID, Edge<Fields>> edge(Sealed<Stood> row, StoredForm form) {
    String cursor = new Ordinals(LIST, row.parent()).cursor(row.place().ordinal());
    return Map.entry(row.parent(), new Edge<>(cursor, fields(row.place(), form)));
  }

  private static Fields fields(Stood stood, StoredForm form) {
    List<Field> leaves =
        StoredFields.read(form.identity()).entrySet().stream().map(Field::of).toList();
    @Nullable Integer claim = stood.claim() == FieldsRead.HEADER ? null : stood.claim();
    return new Fields(stood.remittance(), claim, leaves);
  }

  /** Whose leaves, and where in the document's list. */
  private record Stood(int ordinal, int remittance, int claim) {}

  /**
   * The leaves of one claim.
   *
   * @param claim null for the remittance's own
   */
  record Fields(int remittance, @Nullable Integer claim, List<Field> leaves) {}
}
