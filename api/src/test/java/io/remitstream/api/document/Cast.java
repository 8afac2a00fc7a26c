package io.remitstream.api.document;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.StoredFields;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents, and what a worker would have read from them. */
public final class Cast {

  public static final MediaType X12 = MediaType.parseMediaType("application/edi-x12");
  public static final String BYTES = "ISA*00*bytes that a worker has not read yet~";
  public static final String PATIENT = "CASTPATIENT";
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private Cast() {}

  public static String upload(Member member) {
    String location =
        member
            .client()
            .post()
            .uri("/v1/documents")
            .contentType(X12)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"october.835\"")
            .bodyValue(BYTES)
            .exchange()
            .expectStatus()
            .isAccepted()
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst(HttpHeaders.LOCATION);
    return Objects.requireNonNull(location).substring("/v1/documents/".length());
  }

  /** Stores remittances with so many claims each, and ends the document. */
  public static void extracted(
      Member member,
      String document,
      DocumentStore documents,
      TenantTransactions transactions,
      int... claims) {
    documents
        .open(DocumentId.of(document))
        .flatMap(
            open ->
                transactions.inTransaction(
                    client ->
                        Flux.range(0, claims.length)
                            .concatMap(one -> remittance(client, open, one, claims[one]))
                            .then(finding(client, open))
                            .then(end(client, open))))
        .contextWrite(Tenancy.of(member.tenant().id()))
        .block(TIMEOUT);
  }

  /**
   * Stores where leaves were read on their pages.
   *
   * @param claim {@link io.remitstream.streaming.remittance.EraPart.FieldsRead#HEADER} for the
   *     remittance's own
   */
  public static void evidence(
      Member member,
      String document,
      DocumentStore documents,
      TenantTransactions transactions,
      int ordinal,
      int claim,
      Map<String, FieldEvidence> leaves) {
    documents
        .open(DocumentId.of(document))
        .flatMap(
            open ->
                transactions.inTransaction(
                    client -> evidence(client, open, ordinal, claim, leaves)))
        .contextWrite(Tenancy.of(member.tenant().id()))
        .block(TIMEOUT);
  }

  private static Mono<Void> evidence(
      DatabaseClient client,
      OpenDocument open,
      int ordinal,
      int claim,
      Map<String, FieldEvidence> leaves) {
    UUID id = Ids.next();
    var place = new Place(StoredFields.TABLE, StoredFields.COLUMN, id);
    return client
        .sql(
            """
            insert into evidence (tenant_id, id, document_id, ordinal, remittance_ordinal, claim_ordinal, identity)
            values ((select current_tenant()), $1, $2, $3, 0, $4, $5)
            """)
        .bind("$1", id)
        .bind("$2", open.document().id().value())
        .bind("$3", ordinal)
        .bind("$4", claim)
        .bind("$5", open.key().fields().seal(StoredFields.of(leaves), place))
        .then();
  }

  private static Mono<Void> remittance(
      DatabaseClient client, OpenDocument open, int ordinal, int claims) {
    UUID id = Ids.next();
    return client
        .sql(
            """
            insert into remittance (tenant_id, id, document_id, ordinal, balanced, detail, identity)
            values ((select current_tenant()), $1, $2, $3, true, $4::jsonb, $5)
            """)
        .bind("$1", id)
        .bind("$2", open.document().id().value())
        .bind("$3", ordinal)
        .bind(
            "$4",
            "{\"header\":{\"payer\":{},\"payee\":{},\"payment\":{\"amount\":\"301.35\",\"date\":\"2026-10-30\"}}}")
        .bind(
            "$5",
            sealed(
                open,
                StoredForm.REMITTANCE_TABLE,
                id,
                "{\"header\":{\"payer\":{\"name\":\"ACME \\\"claims\\\":["
                    + " HEALTH\"},\"payee\":{}},\"providerAdjustments\":[]}"))
        .then()
        .thenMany(Flux.range(0, claims))
        .concatMap(claim -> claim(client, open, id, ordinal, claim))
        .then();
  }

  private static Mono<Void> claim(
      DatabaseClient client, OpenDocument open, UUID remittance, int place, int ordinal) {
    UUID id = Ids.next();
    return client
        .sql(
            """
            insert into claim (tenant_id, id, document_id, remittance_id, remittance_ordinal, ordinal, lines, detail, identity)
            values ((select current_tenant()), $1, $2, $3, $4, $5, 1, $6::jsonb, $7)
            """)
        .bind("$1", id)
        .bind("$2", open.document().id().value())
        .bind("$3", remittance)
        .bind("$4", place)
        .bind("$5", ordinal)
        .bind(
            "$6",
            "{\"claimId\":\"%s\",\"patient\":{},\"status\":\"1\",\"charge\":\"100\",\"paid\":\"15.47\",\"serviceFrom\":\"2026-10-01\",\"lines\":[{\"lineId\":\"%s\",\"procedure\":\"99213\",\"charge\":\"100.00\"}]}"
                .formatted(id, Ids.next()))
        .bind(
            "$7",
            sealed(
                open,
                StoredForm.CLAIM_TABLE,
                id,
                "{\"patient\":{\"lastName\":\"%s\"},\"patientAccount\":\"A-%d-%d\",\"lines\":[{}]}"
                    .formatted(PATIENT, place, ordinal)))
        .then();
  }

  private static byte[] sealed(OpenDocument open, String table, UUID id, String json) {
    return open.key()
        .fields()
        .seal(
            json.getBytes(StandardCharsets.UTF_8),
            new Place(table, StoredForm.IDENTITY_COLUMN, id));
  }

  private static Mono<Void> finding(DatabaseClient client, OpenDocument open) {
    return client
        .sql(
            """
            insert into finding (tenant_id, document_id, ordinal, rule, severity, message, pointer, expected, actual, difference)
            values ((select current_tenant()), $1, 0, 'CLAIM_BALANCE', 'ERROR', 'The claim does not balance.',
                    '/remittances/0/claims/0', '15.00', '15.47', '0.47')
            """)
        .bind("$1", open.document().id().value())
        .then();
  }

  private static Mono<Void> end(DatabaseClient client, OpenDocument open) {
    return client
        .sql(
            """
            update document set status = 'REVIEW_REQUIRED', stage = 'DONE', document_type = 'ERA', revision = 2,
                   remittances = 1, findings = 1, balanced = false, completed_at = now(), updated_at = now()
            where tenant_id = (select current_tenant()) and id = $1
            """)
        .bind("$1", open.document().id().value())
        .then();
  }
}
