package io.remitstream.api.webhook;

import io.remitstream.api.document.Fingerprints;
import io.remitstream.api.document.Idempotency;
import io.remitstream.api.document.Idempotency.First;
import io.remitstream.api.document.Idempotency.Repeat;
import io.remitstream.api.document.UploadRefused;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Makes something in one transaction, at most once for each idempotency key. */
final class Once {

  private final TenantTransactions transactions;
  private final Idempotency idempotency;
  private final Fingerprints fingerprints;

  Once(TenantTransactions transactions, Idempotency idempotency, Fingerprints fingerprints) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.fingerprints = fingerprints;
  }

  /** What is done in the transaction; it gives the id of what it made. */
  @FunctionalInterface
  interface Work {
    Mono<UUID> in(DatabaseClient client);
  }

  /**
   * @param text all that the call says: a repeat that says otherwise is refused
   * @param prepared what must be got ready before the transaction; asked of the first call only
   * @return the id of what was made, now or by the first call
   */
  Mono<UUID> run(@Nullable String key, String text, Mono<Work> prepared) {
    if (key == null) {
      return prepared.flatMap(work -> transactions.inTransaction(work::in));
    }
    return Mono.zip(fingerprints.of(text), idempotency.claim(key))
        .flatMap(
            both ->
                switch (both.getT2()) {
                  case First first -> first(first, both.getT1(), prepared);
                  case Repeat repeat -> repeated(repeat, both.getT1());
                });
  }

  private Mono<UUID> first(First first, byte[] print, Mono<Work> prepared) {
    return Mono.usingWhen(
        Mono.just(first),
        held -> prepared.flatMap(work -> completed(held, print, work)),
        held -> Mono.empty(),
        (held, failure) -> idempotency.release(held),
        idempotency::release);
  }

  private Mono<UUID> completed(First held, byte[] print, Work work) {
    return transactions.inTransaction(
        client ->
            work.in(client)
                .delayUntil(id -> idempotency.complete(client, held, new DocumentId(id), print)));
  }

  private static Mono<UUID> repeated(Repeat repeat, byte[] print) {
    return Arrays.equals(repeat.fingerprint(), print)
        ? Mono.just(repeat.document().value())
        : Mono.error(UploadRefused::keyReused);
  }
}
