package io.remitstream.workers.extraction;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.review.Reapplying;
import io.remitstream.workers.extraction.Batch.Ending;
import io.remitstream.workers.job.Lease;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * What a document that was read has become, which its event tells.
 *
 * @param findings with the one that says it is a duplicate
 */
record Conclusion(int revision, DocumentStatus status, int findings, boolean balanced) {

  /**
   * Outcome and duplicates in one statement. Of two documents with the same file or payment the
   * later is the duplicate, by their ids; or the one that is read to its end last, where the other
   * could not see it. {@code duplicate_of} of the other keeps both from being each other's.
   */
  private static final String OUTCOME =
      """
      with same as (
        (select e.id, true as file
         from document d join document e
           on e.tenant_id = d.tenant_id and e.hash_token = d.hash_token and e.size_bytes = d.size_bytes
         where d.tenant_id = (select current_tenant()) and d.id = :document and e.deleted_at is null and e.id <> d.id
         order by e.id limit :most)
        union all
        select other.claim_id, false
        from search_token own cross join lateral (
          select t.claim_id from search_token t
          where t.tenant_id = own.tenant_id and t.field = 'PAYMENT' and t.token = own.token
            and t.claim_id <> own.claim_id
          order by t.claim_id limit :most) other
        where own.tenant_id = (select current_tenant()) and own.document_id = :document and own.field = 'PAYMENT'),
      known as (
        select array_agg(id order by id) as ids, bool_or(file) as file from (
          select e.id, bool_or(s.file) as file
          from same s
            join document e on e.tenant_id = (select current_tenant()) and e.id = s.id and e.deleted_at is null
            join document d on d.tenant_id = e.tenant_id and d.id = :document
          where not e.duplicate_of @> array[d.id]
            and (e.id < d.id or e.completed_at is not null or d.duplicate_of @> array[e.id])
          group by e.id order by e.id limit :most) one),
      told as (
        insert into finding (tenant_id, document_id, ordinal, rule, severity, message)
        select (select current_tenant()), :document, :findings, 'DUPLICATE', 'WARNING',
               case when file then 'The same file is known from another document.'
                    else 'The same payment is known from another document.' end
        from known where ids is not null)
      update document set status = :status, stage = :stage, document_type = :type, revision = revision + 1,
        claims_read = :claims, claims_total = :claims, pages_read = :page, pages_total = :page,
        remittances = :remittances, lines = :lines, balanced = :balanced,
        findings = :findings + case when known.ids is null then 0 else 1 end,
        duplicate_of = coalesce(known.ids, '{}'),
        lowest_confidence = (select min(v.confidence) from evidence v
                             where v.tenant_id = (select current_tenant()) and v.document_id = :document),
        problem_code = null, problem_detail = null, updated_at = :now, completed_at = :now
      from known
      where tenant_id = (select current_tenant()) and id = :document
      returning revision, document.findings
      """;

  static Mono<Conclusion> write(DatabaseClient client, Lease lease, Ending ending, Instant now) {
    return client
        .sql(OUTCOME)
        .bind("document", lease.document().value())
        .bind("most", Document.MOST_DUPLICATES)
        .bind("status", ending.outcome().name())
        .bind("stage", Stage.DONE.name())
        .bind("type", ending.type().name())
        .bind("page", Pages.read(ending.page()))
        .bind("claims", ending.document().claims())
        .bind("remittances", ending.document().remittances())
        .bind("lines", ending.document().lines())
        .bind("findings", ending.findings())
        .bind("balanced", ending.balanced())
        .bind("now", now)
        .map(row -> of(row, ending))
        .one();
  }

  private static Conclusion of(Readable row, Ending ending) {
    return new Conclusion(
        Objects.requireNonNull(row.get("revision", Integer.class)),
        DocumentStatus.valueOf(ending.outcome().name()),
        Objects.requireNonNull(row.get("findings", Integer.class)),
        ending.balanced());
  }

  Conclusion corrected(Reapplying.Standing now) {
    return new Conclusion(revision, now.status(), now.findings(), now.balanced());
  }
}
