package io.remitstream.streaming.review;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.keys.BlindIndex;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.StoredForm.RemittanceDetail;
import io.remitstream.streaming.review.ReviewHistory.Action;
import io.remitstream.streaming.review.ReviewHistory.Entry;
import io.remitstream.streaming.review.ReviewRows.ClaimRow;
import io.remitstream.streaming.review.ReviewRows.Locked;
import io.remitstream.streaming.review.ReviewRows.RemittanceRow;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sets leaves of a document right. One transaction changes the rows, asks the equations of the
 * affected remittances again, replaces the findings, raises the revision and keeps what was there
 * before.
 */
public final class Corrections {

  /** Corrections that one call takes at most. */
  public static final int MOST = 100;

  private static final UUID FIRST = new UUID(0, 0);
  private static final int MOST_KEPT = 10_000;

  private static final List<DocumentStatus> OPEN =
      List.of(DocumentStatus.REVIEW_REQUIRED, DocumentStatus.PARTIAL, DocumentStatus.PROCESSED);

  private final TenantTransactions transactions;
  private final DocumentStore documents;
  private final TenantKeys keys;

  public Corrections(TenantTransactions transactions, DocumentStore documents, TenantKeys keys) {
    this.transactions = transactions;
    this.documents = documents;
    this.keys = keys;
  }

  /**
   * All of them or none. Fails with {@link ReviewRefused}.
   *
   * @param revision that the corrections were made on
   * @return the document's new revision
   */
  public Mono<Integer> apply(
      DocumentId id,
      int revision,
      String reason,
      List<Correction> corrections,
      Reviewer reviewer,
      Along along) {
    return opened(id)
        .flatMap(
            opened ->
                transactions.inTransaction(
                    client ->
                        ReviewRows.lock(client, id)
                            .map(locked -> locked.require(revision, OPEN))
                            .delayUntil(
                                locked -> ReviewLeases.requireFree(client, id, reviewer.subject()))
                            .flatMap(
                                locked ->
                                    new Change(client, opened, locked)
                                        .apply(corrections, reason, reviewer))
                            .delayUntil(made -> along.within(client))));
  }

  /**
   * After a document was read again: what was corrected before is corrected again where the same
   * leaf reads as it did then; the rest stays told as not applied.
   */
  public Mono<Void> reapply(DocumentId id) {
    return opened(id)
        .flatMap(
            opened ->
                transactions.inTransaction(
                    client ->
                        ReviewRows.lock(client, id)
                            .filter(locked -> OPEN.contains(locked.status()))
                            .flatMap(locked -> new Change(client, opened, locked).reapply())))
        .then();
  }

  private Mono<Opened> opened(DocumentId id) {
    return documents
        .open(id)
        .flatMap(
            open ->
                keys.get(open.key().tenant())
                    .map(tenant -> new Opened(open, open.key().fields(), tenant.index())));
  }

  /** What else the transaction does. */
  public interface Along {
    Along NOTHING = client -> Mono.empty();

    Mono<Void> within(DatabaseClient client);
  }

  private record Opened(OpenDocument open, FieldCipher cipher, BlindIndex index) {
    DocumentId id() {
      return open.document().id();
    }
  }

  /** One transaction's work on one document. */
  private static final class Change {

    private final DatabaseClient client;
    private final Opened opened;
    private final Locked locked;
    private final CorrectedRows rows;

    Change(DatabaseClient client, Opened opened, Locked locked) {
      this.client = client;
      this.opened = opened;
      this.locked = locked;
      this.rows = new CorrectedRows(client, opened.id(), opened.cipher(), opened.index());
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
                      opened.id(),
                      Action.CORRECTED,
                      revision,
                      correction,
                      reason,
                      reviewer.subject()))
          .then(Mono.defer(this::recount))
          .thenReturn(revision);
    }

    Mono<Integer> reapply() {
      return ReviewHistory.rows(client, opened.open(), FIRST, MOST_KEPT)
          .flatMapIterable(entries -> entries)
          .filter(entry -> !entry.applied())
          .concatMap(this::again)
          .collectList()
          .filter(again -> !again.isEmpty())
          .delayUntil(again -> rebalance(again.stream().map(Again::remittance).distinct().toList()))
          .delayUntil(
              again -> ReviewHistory.mark(client, again.stream().map(Again::entry).toList(), true))
          .delayUntil(again -> recount())
          .map(again -> locked.revision() + 1);
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
                  leaf.claim() == Leaf.NO_CLAIM
                      ? header(leaf, correction)
                      : claim(leaf, correction))
          .delayUntil(leaf -> rows.evidence(leaf.remittance(), leaf.claim(), List.of(correction)))
          .delayUntil(leaf -> rows.forgetWording(leaf.remittance(), leaf.claim()))
          .delayUntil(this::noLongerDoubted)
          .map(Leaf::remittance);
    }

    private Mono<Void> claim(Leaf leaf, Correction correction) {
      return ReviewRows.claims(
              client, opened.cipher(), opened.id(), leaf.remittance(), leaf.claim() - 1, 1)
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
      return ReviewRows.remittance(client, opened.cipher(), opened.id(), leaf.remittance())
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
          .bind("$1", opened.id().value())
          .bind("$2", leaf.pointer())
          .then();
    }

    private Mono<Void> rebalance(List<Integer> remittances) {
      var balance = new Rebalancing(client, opened.id(), opened.cipher(), locked.paper());
      return Flux.fromIterable(remittances).concatMap(balance::of).then();
    }

    private Mono<Void> recount() {
      return client
          .sql(
              """
              update document d set revision = revision + 1, updated_at = clock_timestamp(),
                findings = (select count(*) from finding f where f.tenant_id = d.tenant_id and f.document_id = d.id),
                balanced = (select bool_and(coalesce(r.balanced, false)) from remittance r
                            where r.tenant_id = d.tenant_id and r.document_id = d.id)
              where tenant_id = (select current_tenant()) and id = $1 and revision = $2
              """)
          .bind("$1", opened.id().value())
          .bind("$2", locked.revision())
          .fetch()
          .rowsUpdated()
          .filter(changed -> changed == 1)
          .switchIfEmpty(Mono.error(() -> ReviewRefused.moved(locked.revision())))
          .then();
    }
  }
}
