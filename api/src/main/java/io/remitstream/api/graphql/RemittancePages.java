package io.remitstream.api.graphql;

import static io.remitstream.api.graphql.Sealed.required;

import io.r2dbc.spi.Readable;
import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.graphql.Sealed.Opening;
import io.remitstream.api.graphql.Slice.Window;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Remittances of many documents in one statement, each without its claims. */
final class RemittancePages {

  static final String LIST = "remittances";

  private static final String OF_DOCUMENTS =
      """
      select d.tenant_id, d.id as document_id, d.key_id, d.wrapped_key,
             r.id, r.ordinal, r.balanced, r.detail::text as detail, r.identity
      from document d cross join lateral (
        select * from remittance
        where tenant_id = (select current_tenant()) and document_id = d.id and ordinal > $2
        order by ordinal limit $3) r
      where d.tenant_id = (select current_tenant()) and d.id = any($1) and d.deleted_at is null
      order by d.id, r.ordinal
      """;

  private final TenantTransactions transactions;
  private final Opening opening;

  RemittancePages(TenantTransactions transactions, Opening opening) {
    this.transactions = transactions;
    this.opening = opening;
  }

  Mono<Map<UUID, List<Edge<Remittance>>>> ofDocuments(
      Window<Integer> window, List<UUID> documents) {
    return read(window, documents)
        .flatMapMany(
            rows -> Sealed.open(rows, StoredForm.REMITTANCE_TABLE, opening, RemittancePages::edge))
        .collect(ListRows.byParent());
  }

  private Mono<List<Sealed<Stood>>> read(Window<Integer> window, List<UUID> documents) {
    return transactions.inTransaction(
        client ->
            ListRows.of(client, OF_DOCUMENTS, window, documents)
                .map(RemittancePages::sealed)
                .all()
                .collectList());
  }

  private static Sealed<Stood> sealed(Readable row) {
    var stood =
        new Stood(
            required(row, "ordinal", Integer.class),
            Boolean.TRUE.equals(row.get("balanced", Boolean.class)));
    return Sealed.of(row, required(row, "document_id", UUID.class), stood);
  }

  private static Map.Entry<UUID, Edge<Remittance>> edge(Sealed<Stood> row, StoredForm form) {
    var detail = form.toRemittance();
    var remittance =
        Remittance.of(
            row.id(),
            detail.header(),
            detail.providerAdjustments(),
            List.of(),
            row.place().balanced());
    String cursor = new Ordinals(LIST, row.parent()).cursor(row.place().ordinal());
    return Map.entry(row.parent(), new Edge<>(cursor, remittance));
  }

  /** Where a remittance stands in its document, and whether it balances. */
  private record Stood(int ordinal, boolean balanced) {}
}
