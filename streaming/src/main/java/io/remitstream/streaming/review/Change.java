package io.remitstream.streaming.review;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.StoredForm.RemittanceDetail;
import io.remitstream.streaming.review.Reapplying.Standing;
import io.remitstream.streaming.review.ReviewHistory.Action;
import io.remitstream.streaming.review.ReviewHistory.Entry;
import io.remitstream.streaming.review.ReviewRows.ClaimRow;
import io.remitstream.streaming.review.ReviewRows.Locked;
import io.remitstream.streaming.review.ReviewRows.RemittanceRow;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One transaction's work on one document. */
final class Change {

  private static final UUID FIRST = new UUID(0, 0);
  private static final int MOST_KEPT = 10_000;

  private static final String COUNTED =
      """
      findings = (select count(*) from finding f where f.tenant_id = d.tenant_id and f.document_id = d.id),
      lowest_confidence = (select min(v.confidence) from evidence v where v.tenant_id = d.tenant_id and v.document_id = d.id),
      balanced = (select bool_and(coalesce(r.balanced, false)) from remittance r
                  where r.tenant_id = d.tenant_id and r.document_id = d.id)
      """;

  private final DatabaseClient client;
  private final Reapplying opened;
  private final Locked locked;
  private final CorrectedRows rows;

  Change(DatabaseClient client, Reapplying opened, Locked locked) {
    this.client = client;
    this.opened = opened;
    this.locked = locked;
    this.rows = new CorrectedRows(client, opened.document(), opened.cipher(), opened.index());
  }

  Mono<Integer> apply(List<Correction> corrections, String reason, Reviewer reviewer) {
    int revision = locked.revision() + 1;
    return Flux.fromIterable(corrections)
        .concatMap(this::correct)
        .distinct()
        .collectList()
        .delayUntil(this::rebalance)
        .thenMany(Flux.fromIterable(corrections))
        .concatMap(
            correction ->
                ReviewHistory.add(
                    client,
                    opened.cipher(),
                    opened.document(),
                    Action.CORRECTED,
                    revision,
                    correction,
                    reason,
                    reviewer.subject()))
        .then(Mono.defer(this::recount))
        .thenReturn(revision);
  }

  /** Corrects again what still reads as it did. Empty where nothing does. */
  Mono<Standing> reapply() {
    return ReviewHistory.rows(client, opened.document(), opened.cipher(), FIRST, MOST_KEPT)
        .flatMapIterable(entries -> entries)
        .filter(entry -> !entry.applied())
        .concatMap(this::again)
        .collectList()
        .filter(again -> !again.isEmpty())
        .delayUntil(again -> rebalance(again.stream().map(Again::remittance).distinct().toList()))
        .delayUntil(
            again -> ReviewHistory.mark(client, again.stream().map(Again::entry).toList(), true))
        .flatMap(again -> standing());
  }

  private record Again(UUID entry, int remittance) {}

  /** Empty where the correction no longer fits. */
  private Mono<Again> again(Entry entry) {
    Correction correction = entry.correction();
    return correction == null
        ? Mono.empty()
        : correct(correction)
            .map(remittance -> new Again(entry.id(), remittance))
            .onErrorComplete(ReviewRefused.class);
  }

  /** Gives the ordinal of the remittance. */
  private Mono<Integer> correct(Correction correction) {
    return Mono.fromSupplier(() -> Leaf.of(correction.pointer()))
        .delayUntil(
            leaf ->
                leaf.claim() == Leaf.NO_CLAIM ? header(leaf, correction) : claim(leaf, correction))
        .delayUntil(leaf -> rows.evidence(leaf.remittance(), leaf.claim(), List.of(correction)))
        .delayUntil(leaf -> rows.forgetWording(leaf.remittance(), leaf.claim()))
        .delayUntil(this::noLongerDoubted)
        .map(Leaf::remittance);
  }

  private Mono<Void> claim(Leaf leaf, Correction correction) {
    return ReviewRows.claims(
            client, opened.cipher(), opened.document(), leaf.remittance(), leaf.claim() - 1, 1)
        .flatMapIterable(found -> found)
        .next()
        .filter(row -> row.ordinal() == leaf.claim())
        .switchIfEmpty(Mono.error(ReviewRefused::unknownPointer))
        .flatMap(row -> write(leaf, correction, row));
  }

  private Mono<Void> write(Leaf leaf, Correction correction, ClaimRow row) {
    Claim now = leaf.corrected(row.claim(), Claim.class, correction);
    return rows.write(row.id(), row.claim(), now);
  }

  private Mono<Void> header(Leaf leaf, Correction correction) {
    return ReviewRows.remittance(client, opened.cipher(), opened.document(), leaf.remittance())
        .switchIfEmpty(Mono.error(ReviewRefused::unknownPointer))
        .flatMap(row -> write(leaf, correction, row));
  }

  /** The canonical form has header and adjustments side by side, as the pointers do. */
  private Mono<Void> write(Leaf leaf, Correction correction, RemittanceRow row) {
    RemittanceDetail known = row.detail();
    Remittance now =
        leaf.corrected(
            Remittance.of(null, known.header(), known.providerAdjustments(), List.of(), true),
            Remittance.class,
            correction);
    return rows.write(
        row.id(), known, new RemittanceDetail(now.header(), now.providerAdjustments()));
  }

  /** What was said of a leaf's confidence does not hold for what a person put in. */
  private Mono<Void> noLongerDoubted(Leaf leaf) {
    return client
        .sql(
            """
            delete from finding
            where tenant_id = (select current_tenant()) and document_id = $1 and rule = 'LOW_CONFIDENCE' and pointer = $2
            """)
        .bind("$1", opened.document().value())
        .bind("$2", leaf.pointer())
        .then();
  }

  private Mono<Void> rebalance(List<Integer> remittances) {
    var balance = new Rebalancing(client, opened.document(), opened.cipher(), locked.paper());
    return Flux.fromIterable(remittances).concatMap(balance::of).then();
  }

  private Mono<Void> recount() {
    return client
        .sql(
            "update document d set revision = revision + 1, updated_at = clock_timestamp(), "
                + COUNTED
                + "where tenant_id = (select current_tenant()) and id = $1 and revision = $2")
        .bind("$1", opened.document().value())
        .bind("$2", locked.revision())
        .fetch()
        .rowsUpdated()
        .filter(changed -> changed == 1)
        .switchIfEmpty(Mono.error(() -> ReviewRefused.moved(locked.revision())))
        .then();
  }

  /**
   * The verdict of reading, once more: an 835 needs a person for errors, paper for whatever is more
   * than information; what broke off stays so.
   */
  private Mono<Standing> standing() {
    return client
        .sql(
            "update document d set "
                + COUNTED
                + """
                , status = case when status = 'PARTIAL' then status
                    when exists (select 1 from finding f where f.tenant_id = d.tenant_id and f.document_id = d.id
                                 and (f.severity = 'ERROR' or f.rule = 'FINDINGS_OMITTED'
                                   or $2 and f.severity <> 'INFO' and f.rule <> 'DUPLICATE'))
                    then 'REVIEW_REQUIRED' else 'PROCESSED' end
                where tenant_id = (select current_tenant()) and id = $1
                returning status, findings, balanced
                """)
        .bind("$1", opened.document().value())
        .bind("$2", locked.paper())
        .map(Standing::of)
        .one();
  }
}
