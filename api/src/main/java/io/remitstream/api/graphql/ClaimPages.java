package io.remitstream.api.graphql;

import static io.remitstream.api.graphql.Sealed.required;

import io.r2dbc.spi.Readable;
import io.remitstream.api.document.ClaimList;
import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.graphql.Sealed.Opening;
import io.remitstream.api.graphql.Slice.Window;
import io.remitstream.streaming.document.DocumentData.ClaimPlace;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Claims of many documents, or of many remittances, in one statement. */
final class ClaimPages {

  static final String OF_REMITTANCE = "remittance-claims";

  private static final String COLUMNS =
      """
      select d.tenant_id, d.id as document_id, d.key_id, d.wrapped_key,
             c.id, c.remittance_id, c.remittance_ordinal, c.ordinal, c.detail::text as detail, c.identity
      """;

  private static final String OF_DOCUMENTS =
      COLUMNS
          + """
          from document d cross join lateral (
            select * from claim
            where tenant_id = (select current_tenant()) and document_id = d.id and (remittance_ordinal, ordinal) > ($2, $3)
            order by remittance_ordinal, ordinal limit $4) c
          where d.tenant_id = (select current_tenant()) and d.id = any($1) and d.deleted_at is null
          order by d.id, c.remittance_ordinal, c.ordinal
          """;

  private static final String OF_REMITTANCES =
      COLUMNS
          + """
          from remittance r
          join document d on d.tenant_id = r.tenant_id and d.id = r.document_id and d.deleted_at is null
          cross join lateral (
            select * from claim
            where tenant_id = (select current_tenant()) and document_id = r.document_id
              and remittance_ordinal = r.ordinal and ordinal > $2
            order by ordinal limit $3) c
          where r.tenant_id = (select current_tenant()) and r.id = any($1)
          order by r.id, c.ordinal
          """;

  private static final String ONE =
      COLUMNS
          + """
          from claim c join document d on d.tenant_id = c.tenant_id and d.id = c.document_id and d.deleted_at is null
          where c.tenant_id = (select current_tenant()) and c.id = $1
          """;

  private final TenantTransactions transactions;
  private final Opening opening;

  ClaimPages(TenantTransactions transactions, Opening opening) {
    this.transactions = transactions;
    this.opening = opening;
  }

  /** Empty where there is none, or where it is another tenant's. */
  Mono<Claim> one(UUID id) {
    return read(client -> client.sql(ONE).bind("$1", id), "document_id")
        .flatMapMany(rows -> open(rows, ClaimPages::placeInDocument))
        .next()
        .map(found -> found.getValue().node());
  }

  Mono<Map<UUID, List<Edge<Claim>>>> ofDocuments(Window<ClaimPlace> window, List<UUID> documents) {
    return read(client -> ofDocuments(client, window, documents), "document_id")
        .flatMap(rows -> byParent(rows, ClaimPages::placeInDocument));
  }

  private static GenericExecuteSpec ofDocuments(
      DatabaseClient client, Window<ClaimPlace> window, List<UUID> documents) {
    return client
        .sql(OF_DOCUMENTS)
        .bind("$1", documents.toArray(UUID[]::new))
        .bind("$2", window.after().remittance())
        .bind("$3", window.after().claim())
        .bind("$4", window.limit());
  }

  Mono<Map<UUID, List<Edge<Claim>>>> ofRemittances(Window<Integer> window, List<UUID> remittances) {
    return read(client -> ListRows.of(client, OF_REMITTANCES, window, remittances), "remittance_id")
        .flatMap(rows -> byParent(rows, ClaimPages::placeInRemittance));
  }

  private Mono<List<Sealed<ClaimPlace>>> read(
      Function<DatabaseClient, GenericExecuteSpec> statement, String parent) {
    return transactions.inTransaction(
        client -> statement.apply(client).map(row -> sealed(row, parent)).all().collectList());
  }

  private static Sealed<ClaimPlace> sealed(Readable row, String parent) {
    var place =
        new ClaimPlace(
            required(row, "remittance_ordinal", Integer.class),
            required(row, "ordinal", Integer.class));
    return Sealed.of(row, required(row, parent, UUID.class), place);
  }

  private Mono<Map<UUID, List<Edge<Claim>>>> byParent(
      List<Sealed<ClaimPlace>> rows, Function<Sealed<ClaimPlace>, String> cursor) {
    return open(rows, cursor).collect(ListRows.byParent());
  }

  private Flux<Map.Entry<UUID, Edge<Claim>>> open(
      List<Sealed<ClaimPlace>> rows, Function<Sealed<ClaimPlace>, String> cursor) {
    return Sealed.open(
        rows,
        StoredForm.CLAIM_TABLE,
        opening,
        (row, form) -> Map.entry(row.parent(), new Edge<>(cursor.apply(row), form.toClaim())));
  }

  private static String placeInDocument(Sealed<ClaimPlace> row) {
    return new ClaimList(new DocumentId(row.parent())).cursor(row.place());
  }

  private static String placeInRemittance(Sealed<ClaimPlace> row) {
    return new Ordinals(OF_REMITTANCE, row.parent()).cursor(row.place().claim());
  }
}
