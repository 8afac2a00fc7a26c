package io.remitstream.streaming.review;

import static io.remitstream.streaming.review.ReviewRows.required;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The documents that wait for a person, in the order to take them: the day (UTC) they came in, the
 * oldest first; within a day the most money first.
 */
public final class ReviewQueue {

  /** The most that one page holds. */
  public static final int MAX_PAGE = 100;

  private final TenantTransactions transactions;

  public ReviewQueue(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param findings of every severity
   * @param lowestConfidence of its leaves, 0 to 1; null where it was read from no page
   * @param atStake the payments of its remittances together, without their signs
   * @param heldBy who reviews it just now
   * @param heldUntil null where nobody does
   */
  public record Waiting(
      DocumentId id,
      int revision,
      DocumentStatus status,
      @Nullable String documentType,
      Instant receivedAt,
      int findings,
      @Nullable Boolean balanced,
      @Nullable Double lowestConfidence,
      Money atStake,
      @Nullable String heldBy,
      @Nullable Instant heldUntil,
      Place place) {}

  /** A place in the order. */
  public record Place(LocalDate day, BigDecimal atStake, UUID id) {}

  /**
   * Behind a place, at most {@code limit}.
   *
   * @param after null for the first page
   */
  public Mono<List<Waiting>> list(@Nullable Place after, int limit) {
    Place begin =
        after == null ? new Place(LocalDate.EPOCH, BigDecimal.ZERO, new UUID(0, 0)) : after;
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    """
                    select * from (
                      select d.id, d.revision, d.status, d.document_type, d.received_at, d.findings, d.balanced,
                             d.lowest_confidence,
                             l.holder, l.until, (d.received_at at time zone 'UTC')::date as day,
                             coalesce((select sum(abs(r.payment_amount)) from remittance r
                                       where r.tenant_id = d.tenant_id and r.document_id = d.id), 0) as stake
                      from document d left join review_lease l
                        on l.tenant_id = d.tenant_id and l.document_id = d.id and l.until > clock_timestamp()
                      where d.tenant_id = (select current_tenant()) and d.deleted_at is null
                        and d.status in ('REVIEW_REQUIRED', 'PARTIAL')) q
                    where (day, -stake, id) > ($1, $2, $3)
                    order by day, -stake, id limit $4
                    """)
                .bind("$1", begin.day())
                .bind("$2", begin.atStake().negate())
                .bind("$3", begin.id())
                .bind("$4", limit)
                .map(ReviewQueue::waiting)
                .all()
                .collectList());
  }

  private static Waiting waiting(Readable row) {
    UUID id = required(row, "id", UUID.class);
    BigDecimal stake = required(row, "stake", BigDecimal.class);
    return new Waiting(
        new DocumentId(id),
        required(row, "revision", Integer.class),
        DocumentStatus.valueOf(required(row, "status", String.class)),
        row.get("document_type", String.class),
        required(row, "received_at", Instant.class),
        required(row, "findings", Integer.class),
        row.get("balanced", Boolean.class),
        row.get("lowest_confidence", Double.class),
        Money.of(stake),
        row.get("holder", String.class),
        row.get("until", Instant.class),
        new Place(required(row, "day", LocalDate.class), stake, id));
  }
}
