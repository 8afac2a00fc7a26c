package io.remitstream.api.graphql;

import static io.remitstream.api.graphql.Sealed.required;

import io.r2dbc.spi.Readable;
import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.graphql.Slice.Window;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.Severity;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Findings of many documents in one statement; nothing of them is sealed. */
final class FindingPages {

  static final String LIST = "findings";

  private static final String OF_DOCUMENTS =
      """
      select d.id as document_id, f.ordinal, f.rule, f.severity, f.message, f.pointer, f.expected, f.actual, f.difference
      from document d cross join lateral (
        select * from finding
        where tenant_id = (select current_tenant()) and document_id = d.id and ordinal > $2
        order by ordinal limit $3) f
      where d.tenant_id = (select current_tenant()) and d.id = any($1) and d.deleted_at is null
      order by d.id, f.ordinal
      """;

  private final TenantTransactions transactions;

  FindingPages(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  Mono<Map<UUID, List<Edge<Finding>>>> ofDocuments(Window<Integer> window, List<UUID> documents) {
    return transactions.inTransaction(
        client ->
            ListRows.of(client, OF_DOCUMENTS, window, documents)
                .map(FindingPages::edge)
                .all()
                .collect(ListRows.byParent()));
  }

  private static Map.Entry<UUID, Edge<Finding>> edge(Readable row) {
    UUID document = required(row, "document_id", UUID.class);
    String cursor = new Ordinals(LIST, document).cursor(required(row, "ordinal", Integer.class));
    return Map.entry(document, new Edge<>(cursor, finding(row)));
  }

  private static Finding finding(Readable row) {
    return new Finding(
        Rule.valueOf(required(row, "rule", String.class)),
        Severity.valueOf(required(row, "severity", String.class)),
        required(row, "message", String.class),
        Objects.requireNonNullElse(row.get("pointer", String.class), ""),
        row.get("expected", String.class),
        row.get("actual", String.class),
        row.get("difference", String.class));
  }
}
