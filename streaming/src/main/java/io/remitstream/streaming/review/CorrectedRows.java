package io.remitstream.streaming.review;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.SearchTokens;
import io.remitstream.streaming.document.SearchTokens.Token;
import io.remitstream.streaming.keys.BlindIndex;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.StoredFields;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.remittance.StoredForm.RemittanceDetail;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes corrected rows, as part of one transaction: columns, ciphertext and tokens. */
final class CorrectedRows {

  private final DatabaseClient client;
  private final DocumentId document;
  private final FieldCipher cipher;
  private final BlindIndex index;

  CorrectedRows(DatabaseClient client, DocumentId document, FieldCipher cipher, BlindIndex index) {
    this.client = client;
    this.document = document;
    this.cipher = cipher;
    this.index = index;
  }

  Mono<Void> write(UUID id, Claim before, Claim claim) {
    StoredForm form = StoredForm.of(claim);
    return client
        .sql(
            """
            update claim set status = $2, charge = $3, paid = $4, patient_responsibility = $5, allowed = $6,
              service_from = $7, service_to = $8, detail = $9::jsonb, identity = $10
            where tenant_id = (select current_tenant()) and id = $1
            """)
        .bind("$1", id)
        .bind("$2", Parameters.in(R2dbcType.VARCHAR, claim.status()))
        .bind("$3", amount(claim.charge()))
        .bind("$4", amount(claim.paid()))
        .bind("$5", amount(claim.patientResponsibility()))
        .bind("$6", amount(claim.allowed()))
        .bind("$7", day(claim.serviceFrom()))
        .bind("$8", day(claim.serviceTo()))
        .bind("$9", form.detail())
        .bind("$10", sealed(form, StoredForm.CLAIM_TABLE, id))
        .then()
        .then(tokens(id, SearchTokens.of(before, index), SearchTokens.of(claim, index)));
  }

  Mono<Void> write(UUID id, RemittanceDetail before, RemittanceDetail remittance) {
    StoredForm form = StoredForm.of(remittance);
    return client
        .sql(
            """
            update remittance set payment_amount = $2, payment_date = $3, detail = $4::jsonb, identity = $5
            where tenant_id = (select current_tenant()) and id = $1
            """)
        .bind("$1", id)
        .bind("$2", amount(remittance.header().payment().amount()))
        .bind("$3", day(remittance.header().payment().date()))
        .bind("$4", form.detail())
        .bind("$5", sealed(form, StoredForm.REMITTANCE_TABLE, id))
        .then()
        .then(
            tokens(
                document.value(),
                SearchTokens.of(before, index),
                SearchTokens.of(remittance, index)));
  }

  private byte[] sealed(StoredForm form, String table, UUID row) {
    return cipher.seal(form.identity(), new Place(table, StoredForm.IDENTITY_COLUMN, row));
  }

  private Mono<Void> tokens(UUID row, List<Token> before, List<Token> now) {
    return Flux.fromIterable(before)
        .filter(token -> !now.contains(token))
        .concatMap(token -> forget(row, token))
        .thenMany(Flux.fromIterable(now).filter(token -> !before.contains(token)))
        .concatMap(token -> remember(row, token))
        .then();
  }

  private Mono<Void> forget(UUID row, Token token) {
    return client
        .sql(
            """
            delete from search_token
            where tenant_id = (select current_tenant()) and field = $1 and token = $2 and claim_id = $3
            """)
        .bind("$1", token.field().name())
        .bind("$2", token.value())
        .bind("$3", row)
        .then();
  }

  private Mono<Void> remember(UUID row, Token token) {
    return client
        .sql(
            """
            insert into search_token (tenant_id, field, token, document_id, claim_id)
            values ((select current_tenant()), $1, $2, $3, $4) on conflict do nothing
            """)
        .bind("$1", token.field().name())
        .bind("$2", token.value())
        .bind("$3", document.value())
        .bind("$4", row)
        .then();
  }

  /** Says that a person put the leaves in; where the page has them stays. */
  Mono<Void> evidence(int remittance, int claim, List<Correction> corrections) {
    return client
        .sql(
            """
            select id, identity from evidence
            where tenant_id = (select current_tenant()) and document_id = $1
              and remittance_ordinal = $2 and claim_ordinal = $3
            order by ordinal
            """)
        .bind("$1", document.value())
        .bind("$2", remittance)
        .bind("$3", claim)
        .map(
            row ->
                new Row(
                    required(row.get("id", UUID.class)),
                    required(row.get("identity", byte[].class))))
        .all()
        .collectList()
        .flatMapIterable(rows -> rows)
        .concatMap(row -> corrected(row, corrections))
        .then();
  }

  private record Row(UUID id, byte[] sealed) {}

  private static <T> T required(@Nullable T value) {
    return java.util.Objects.requireNonNull(value);
  }

  private Mono<Void> corrected(Row row, List<Correction> corrections) {
    var place = new Place(StoredFields.TABLE, StoredFields.COLUMN, row.id());
    var fields = new LinkedHashMap<>(StoredFields.read(cipher.open(row.sealed(), place)));
    corrections.forEach(correction -> correct(fields, correction));
    return client
        .sql(
            "update evidence set identity = $2, confidence = $3 where tenant_id = (select"
                + " current_tenant()) and id = $1")
        .bind("$1", row.id())
        .bind("$2", cipher.seal(StoredFields.of(fields), place))
        .bind("$3", Parameters.in(R2dbcType.DOUBLE, StoredFields.lowestConfidence(fields)))
        .then();
  }

  private static void correct(Map<String, FieldEvidence> fields, Correction correction) {
    FieldEvidence known = fields.get(correction.pointer());
    int page =
        known != null
            ? known.page()
            : fields.isEmpty() ? 1 : fields.values().iterator().next().page();
    fields.put(
        correction.pointer(),
        new FieldEvidence(
            page,
            known == null ? null : known.box(),
            known == null ? "" : known.text(),
            Method.CORRECTION,
            1));
  }

  /** How the source worded it is no longer what it says: an 835 is written from the record then. */
  Mono<Void> forgetWording(int remittance, int claim) {
    return client
        .sql(
            """
            delete from wording
            where tenant_id = (select current_tenant()) and document_id = $1 and remittance_ordinal = $2
              and (claim_ordinal = $3 or $3 = -1 and claim_ordinal < 0)
            """)
        .bind("$1", document.value())
        .bind("$2", remittance)
        .bind("$3", claim)
        .then();
  }

  private static Object amount(@Nullable Money money) {
    BigDecimal amount = money == null ? null : money.amount();
    return Parameters.in(R2dbcType.NUMERIC, amount);
  }

  private static Object day(@Nullable LocalDate date) {
    return Parameters.in(R2dbcType.DATE, date);
  }
}
