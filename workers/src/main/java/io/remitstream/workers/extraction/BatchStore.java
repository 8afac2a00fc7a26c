package io.remitstream.workers.extraction;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentWordings;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.extraction.Batch.FindingPlaced;
import io.remitstream.workers.extraction.SealedBatch.ClaimRow;
import io.remitstream.workers.extraction.SealedBatch.EvidenceRow;
import io.remitstream.workers.extraction.SealedBatch.RemittanceRow;
import io.remitstream.workers.extraction.SealedBatch.TokenRow;
import io.remitstream.workers.job.Fence;
import io.remitstream.workers.job.Lease;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * Writes batches: each in a fenced transaction of its own, but the last, which shares that of the
 * document's end. One statement a table with a column an array: COPY is refused where row-level
 * security is on.
 */
final class BatchStore {

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final TenantTransactions transactions;
  private final Fence fence;

  BatchStore(TenantTransactions transactions, Fence fence) {
    this.transactions = transactions;
    this.fence = fence;
  }

  /**
   * Fails with {@link io.remitstream.workers.job.LeaseLost} and writes nothing if fenced out.
   *
   * @param total how many claims the document has, where that is known
   */
  Mono<Void> write(Lease lease, SealedBatch batch, @Nullable Integer total) {
    return transactions.inTransaction(
        client ->
            fence
                .check(client, lease)
                .then(rows(client, lease, batch))
                .then(progress(client, lease.document(), batch, total)));
  }

  /** As part of the caller's transaction, which is fenced. */
  Mono<Void> rows(DatabaseClient client, Lease lease, SealedBatch batch) {
    return remittances(client, lease.document(), batch.remittances())
        .then(claims(client, lease.document(), batch.claims()))
        .then(tokens(client, lease.document(), batch.tokens()))
        .then(findings(client, lease.document(), batch.findings()))
        .then(evidence(client, lease.document(), batch.evidence()))
        .then(DocumentWordings.insert(client, lease.document(), batch.wordings()));
  }

  /** A remittance that is read over several batches is written when it opens and when it closes. */
  private static Mono<Void> remittances(
      DatabaseClient client, DocumentId document, List<RemittanceRow> rows) {
    return insert(
        rows,
        () ->
            client
                .sql(
                    """
                    insert into remittance (tenant_id, document_id, id, ordinal, payment_amount, payment_date, balanced, detail, identity)
                    select (select current_tenant()), :document, r.id, r.ordinal, r.amount, r.date, r.balanced, r.detail::jsonb, decode(r.identity, 'base64')
                    from unnest(:ids::uuid[], :ordinals::int[], :amounts::numeric[], :dates::date[], :balanced::bool[],
                                :details::text[], :identities::text[])
                      as r(id, ordinal, amount, date, balanced, detail, identity)
                    on conflict (tenant_id, id) do update
                      set balanced = excluded.balanced, detail = excluded.detail, identity = excluded.identity
                    """)
                .bind("document", document.value())
                .bind("ids", column(rows, RemittanceRow::id, UUID[]::new))
                .bind("ordinals", column(rows, RemittanceRow::ordinal, Integer[]::new))
                .bind("amounts", column(rows, RemittanceRow::amount, BigDecimal[]::new))
                .bind("dates", column(rows, RemittanceRow::date, LocalDate[]::new))
                .bind("balanced", column(rows, RemittanceRow::balanced, Boolean[]::new))
                .bind("details", column(rows, RemittanceRow::detail, String[]::new))
                .bind("identities", base64(rows, RemittanceRow::identity)));
  }

  private static Mono<Void> claims(
      DatabaseClient client, DocumentId document, List<ClaimRow> rows) {
    return insert(
        rows,
        () ->
            client
                .sql(
                    """
                    insert into claim (tenant_id, document_id, id, remittance_id, remittance_ordinal, ordinal, status, charge, paid,
                                       patient_responsibility, allowed, service_from, service_to, lines, detail, identity)
                    select (select current_tenant()), :document, c.id, c.remittance, c.place, c.ordinal, c.status, c.charge, c.paid,
                           c.responsibility, c.allowed, c.service_from, c.service_to, c.lines, c.detail::jsonb, decode(c.identity, 'base64')
                    from unnest(:ids::uuid[], :remittances::uuid[], :places::int[], :ordinals::int[], :statuses::text[],
                                :charges::numeric[], :paid::numeric[], :responsibilities::numeric[], :allowed::numeric[],
                                :from::date[], :to::date[], :lines::int[], :details::text[], :identities::text[])
                      as c(id, remittance, place, ordinal, status, charge, paid, responsibility, allowed,
                           service_from, service_to, lines, detail, identity)
                    """)
                .bind("document", document.value())
                .bind("ids", column(rows, ClaimRow::id, UUID[]::new))
                .bind("remittances", column(rows, ClaimRow::remittance, UUID[]::new))
                .bind("places", column(rows, ClaimRow::remittanceOrdinal, Integer[]::new))
                .bind("ordinals", column(rows, ClaimRow::ordinal, Integer[]::new))
                .bind(
                    "statuses",
                    column(rows, row -> storable(row.nameless().status()), String[]::new))
                .bind("charges", amounts(rows, row -> row.nameless().charge()))
                .bind("paid", amounts(rows, row -> row.nameless().paid()))
                .bind(
                    "responsibilities",
                    amounts(rows, row -> row.nameless().patientResponsibility()))
                .bind("allowed", amounts(rows, row -> row.nameless().allowed()))
                .bind("from", column(rows, row -> row.nameless().serviceFrom(), LocalDate[]::new))
                .bind("to", column(rows, row -> row.nameless().serviceTo(), LocalDate[]::new))
                .bind("lines", column(rows, row -> row.nameless().lines().size(), Integer[]::new))
                .bind("details", column(rows, ClaimRow::detail, String[]::new))
                .bind("identities", base64(rows, ClaimRow::identity)));
  }

  /**
   * Remittances of one document may share a trace number. Whoever writes the same payment waits for
   * the end of this transaction, so that of two documents at a time the second sees the first.
   */
  private static Mono<Void> tokens(
      DatabaseClient client, DocumentId document, List<TokenRow> rows) {
    return insert(
        rows,
        () ->
            client
                .sql(
                    """
                    insert into search_token (tenant_id, field, token, document_id, claim_id)
                    select (select current_tenant()), t.field, t.token, :document, t.row
                    from unnest(:fields::text[], :tokens::bigint[], :rows::uuid[]) as t(field, token, row)
                    where t.field <> 'PAYMENT' or pg_advisory_xact_lock(t.token) is not null
                    on conflict do nothing
                    """)
                .bind("document", document.value())
                .bind("fields", column(rows, TokenRow::field, String[]::new))
                .bind("tokens", column(rows, TokenRow::token, Long[]::new))
                .bind("rows", column(rows, TokenRow::row, UUID[]::new)));
  }

  private static Mono<Void> findings(
      DatabaseClient client, DocumentId document, List<FindingPlaced> rows) {
    return insert(
        rows,
        () ->
            client
                .sql(
                    """
                    insert into finding (tenant_id, document_id, ordinal, rule, severity, message, pointer, expected, actual, difference)
                    select (select current_tenant()), :document, f.*
                    from unnest(:ordinals::int[], :rules::text[], :severities::text[], :messages::text[], :pointers::text[],
                                :expected::text[], :actual::text[], :differences::text[]) as f
                    """)
                .bind("document", document.value())
                .bind("ordinals", column(rows, FindingPlaced::ordinal, Integer[]::new))
                .bind("rules", texts(rows, finding -> finding.rule().name()))
                .bind("severities", texts(rows, finding -> finding.severity().name()))
                .bind("messages", texts(rows, Finding::message))
                .bind("pointers", texts(rows, Finding::pointer))
                .bind("expected", texts(rows, Finding::expected))
                .bind("actual", texts(rows, Finding::actual))
                .bind("differences", texts(rows, Finding::difference)));
  }

  private static Mono<Void> evidence(
      DatabaseClient client, DocumentId document, List<EvidenceRow> rows) {
    return insert(
        rows,
        () ->
            client
                .sql(
                    """
                    insert into evidence (tenant_id, document_id, id, ordinal, remittance_ordinal, claim_ordinal, confidence, identity)
                    select (select current_tenant()), :document, e.id, e.ordinal, e.remittance, e.claim, e.confidence, decode(e.identity, 'base64')
                    from unnest(:ids::uuid[], :ordinals::int[], :remittances::int[], :claims::int[], :confidences::float8[], :identities::text[])
                      as e(id, ordinal, remittance, claim, confidence, identity)
                    """)
                .bind("document", document.value())
                .bind("ids", column(rows, EvidenceRow::id, UUID[]::new))
                .bind("ordinals", column(rows, EvidenceRow::ordinal, Integer[]::new))
                .bind("remittances", column(rows, EvidenceRow::remittance, Integer[]::new))
                .bind("claims", column(rows, EvidenceRow::claim, Integer[]::new))
                .bind("confidences", column(rows, EvidenceRow::confidence, Double[]::new))
                .bind("identities", base64(rows, EvidenceRow::ciphertext)));
  }

  private static Mono<Void> progress(
      DatabaseClient client, DocumentId document, SealedBatch batch, @Nullable Integer total) {
    PageRead page = batch.page();
    return client
        .sql(
            """
            update document set claims_read = :claims, claims_total = :total, stage = :stage,
              pages_read = :page, pages_total = :pages
            where tenant_id = (select current_tenant()) and id = :document
            """)
        .bind("claims", batch.claimsSoFar())
        .bind("total", Parameters.in(R2dbcType.INTEGER, total))
        .bind("stage", Stage.EXTRACTING.name())
        .bind("page", Pages.read(page))
        .bind("pages", Pages.total(page))
        .bind("document", document.value())
        .then();
  }

  private static Mono<Void> insert(List<?> rows, Supplier<GenericExecuteSpec> statement) {
    return rows.isEmpty() ? Mono.empty() : Mono.defer(() -> statement.get().then());
  }

  private static <R, C> @Nullable C[] column(
      List<R> rows, Function<R, @Nullable C> value, IntFunction<@Nullable C[]> array) {
    return rows.stream().map(value).toArray(array);
  }

  private static @Nullable BigDecimal[] amounts(
      List<ClaimRow> rows, Function<ClaimRow, @Nullable Money> money) {
    return column(rows, row -> amount(money.apply(row)), BigDecimal[]::new);
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static @Nullable String[] texts(
      List<FindingPlaced> rows, Function<Finding, @Nullable String> text) {
    return column(rows, row -> storable(text.apply(row.finding())), String[]::new);
  }

  /** The driver writes an array of byte arrays so that other bytes arrive; text is safe. */
  private static <R> @Nullable String[] base64(List<R> rows, Function<R, byte[]> bytes) {
    return column(rows, row -> BASE64.encodeToString(bytes.apply(row)), String[]::new);
  }

  /** PostgreSQL holds no NUL in text. */
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }
}
