package io.remitstream.streaming.review;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperBalance;
import io.remitstream.streaming.remittance.balance.RemittanceBalance;
import io.remitstream.streaming.review.ReviewRows.ClaimRow;
import io.remitstream.streaming.review.ReviewRows.RemittanceRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks a remittance's equations again, the same that its reader asked, and puts what they say in
 * the place of what they said before.
 */
final class Rebalancing {

  private static final int PAGE = 200;
  private static final int MOST_FINDINGS = 1000;

  private static final Set<Rule> ASKED =
      EnumSet.of(
          Rule.LINE_BALANCE,
          Rule.CLAIM_BALANCE,
          Rule.TRANSACTION_BALANCE,
          Rule.PATIENT_RESPONSIBILITY,
          Rule.ZERO_PAYMENT,
          Rule.NEGATIVE_PAYMENT,
          Rule.ZERO_PROVIDER_ADJUSTMENT,
          Rule.LINE_CHARGES,
          Rule.ADJUSTMENT_REPEATED,
          Rule.REVERSAL_SIGN,
          Rule.REVERSAL_GROUP,
          Rule.CORRECTION_CHARGE,
          Rule.RECOVERY_REFERENCE,
          Rule.ALLOWED_AMOUNT,
          Rule.PATIENT_SHARE,
          Rule.PATIENT_SHARE_PARTS,
          Rule.PAID_AMOUNT,
          Rule.ADJUSTED_AMOUNT,
          Rule.UNKNOWN_ARITHMETIC,
          Rule.COLUMN_TOTAL,
          Rule.PAYMENT_TOTAL);

  private final DatabaseClient client;
  private final DocumentId document;
  private final FieldCipher cipher;
  private final boolean paper;

  Rebalancing(DatabaseClient client, DocumentId document, FieldCipher cipher, boolean paper) {
    this.client = client;
    this.document = document;
    this.cipher = cipher;
    this.paper = paper;
  }

  Mono<Void> of(int remittance) {
    return ReviewRows.remittance(client, cipher, document, remittance)
        .flatMap(row -> paper ? onPaper(remittance, row) : of835(remittance, row))
        .flatMap(findings -> replace(remittance, findings));
  }

  /** Paper's remittances are as long as a person reads: held whole. */
  private Mono<List<Finding>> onPaper(int remittance, RemittanceRow row) {
    return claims(remittance)
        .map(ClaimRow::claim)
        .collectList()
        .map(claims -> onPaper(remittance, row, claims));
  }

  private static List<Finding> onPaper(int remittance, RemittanceRow row, List<Claim> claims) {
    return PaperBalance.check(
            remittance, row.detail().header().payment(), row.detail().providerAdjustments(), claims)
        .findings();
  }

  /** An 835 may have a million claims: page by page. */
  private Mono<List<Finding>> of835(int remittance, RemittanceRow row) {
    var findings = new ArrayList<Finding>();
    var balance = new RemittanceBalance(remittance, findings::add);
    return claims(remittance)
        .doOnNext(claim -> balance.add(claim.claim(), claim.ordinal()))
        .then(
            Mono.fromSupplier(
                () -> {
                  balance.close(
                      row.detail().header().payment(), row.detail().providerAdjustments());
                  return findings;
                }));
  }

  private Flux<ClaimRow> claims(int remittance) {
    return page(remittance, -1)
        .expand(
            page -> page.size() < PAGE ? Mono.empty() : page(remittance, page.getLast().ordinal()))
        .concatMapIterable(page -> page, 1);
  }

  private Mono<List<ClaimRow>> page(int remittance, int after) {
    return ReviewRows.claims(client, cipher, document, remittance, after, PAGE);
  }

  private Mono<Void> replace(int remittance, List<Finding> findings) {
    return forget(remittance)
        .then(Mono.defer(() -> insert(findings)))
        .then(Mono.defer(() -> balanced(remittance, findings)));
  }

  private Mono<Void> forget(int remittance) {
    String pointer = "/remittances/" + remittance;
    return client
        .sql(
            """
            delete from finding
            where tenant_id = (select current_tenant()) and document_id = $1 and rule = any($2)
              and (pointer = $3 or pointer like $4)
            """)
        .bind("$1", document.value())
        .bind("$2", ASKED.stream().map(Rule::name).toArray(String[]::new))
        .bind("$3", pointer)
        .bind("$4", pointer + "/%")
        .then();
  }

  private Mono<Void> insert(List<Finding> findings) {
    List<Finding> told = findings.subList(0, Math.min(findings.size(), MOST_FINDINGS));
    if (told.isEmpty()) {
      return Mono.empty();
    }
    return client
        .sql(
            """
            insert into finding (tenant_id, document_id, ordinal, rule, severity, message, pointer, expected, actual, difference)
            select (select current_tenant()), $1,
                   (select coalesce(max(ordinal), -1) from finding
                    where tenant_id = (select current_tenant()) and document_id = $1) + f.ordinality,
                   f.rule, f.severity, f.message, f.pointer, f.expected, f.actual, f.difference
            from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
              with ordinality as f(rule, severity, message, pointer, expected, actual, difference, ordinality)
            """)
        .bind("$1", document.value())
        .bind("$2", texts(told, finding -> finding.rule().name()))
        .bind("$3", texts(told, finding -> finding.severity().name()))
        .bind("$4", texts(told, Finding::message))
        .bind("$5", texts(told, Finding::pointer))
        .bind("$6", texts(told, Finding::expected))
        .bind("$7", texts(told, Finding::actual))
        .bind("$8", texts(told, Finding::difference))
        .then();
  }

  private interface Text {
    @Nullable String of(Finding finding);
  }

  private static Object texts(List<Finding> findings, Text text) {
    var texts = new @Nullable String[findings.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.of(findings.get(i));
    }
    return texts;
  }

  /** What the page itself says against its sums stays, whatever was corrected. */
  private Mono<Void> balanced(int remittance, List<Finding> findings) {
    boolean balanced = findings.stream().noneMatch(finding -> finding.rule().ofBalance());
    String pointer = "/remittances/" + remittance;
    return client
        .sql(
            """
            update remittance set balanced = $3 and not exists (
              select from finding
              where tenant_id = (select current_tenant()) and document_id = $1 and rule = $4
                and (pointer = $5 or pointer like $6))
            where tenant_id = (select current_tenant()) and document_id = $1 and ordinal = $2
            """)
        .bind("$1", document.value())
        .bind("$2", remittance)
        .bind("$3", Parameters.in(R2dbcType.BOOLEAN, balanced))
        .bind("$4", Rule.PRINTED_SUM.name())
        .bind("$5", pointer)
        .bind("$6", pointer + "/%")
        .then();
  }
}
