package io.remitstream.api.document;

import io.remitstream.api.document.Idempotency.First;
import io.remitstream.api.document.Idempotency.Repeat;
import io.remitstream.streaming.document.DocumentId;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Does something at most once for each idempotency key. */
public final class Once {

  private final Idempotency idempotency;
  private final Fingerprints fingerprints;

  public Once(Idempotency idempotency, Fingerprints fingerprints) {
    this.idempotency = idempotency;
    this.fingerprints = fingerprints;
  }

  /** Ties the key to what was made, in the transaction that made it: both are there, or neither. */
  @FunctionalInterface
  public interface Tie {
    Tie NOTHING = (client, made) -> Mono.empty();

    Mono<Void> within(DatabaseClient client, UUID made);
  }

  /** What is done, tying the key in its transaction; it gives the id of what it made. */
  @FunctionalInterface
  public interface Work {
    Mono<UUID> with(Tie tie);
  }

  /**
   * @param key null where the call may be made any number of times
   * @param text all that the call says: a repeat that says otherwise is refused
   * @param work asked of the first call only
   * @return the id of what was made, now or by the first call
   */
  public Mono<UUID> run(@Nullable String key, String text, Work work) {
    if (key == null) {
      return work.with(Tie.NOTHING);
    }
    return Mono.zip(fingerprints.of(text), idempotency.claim(key))
        .flatMap(
            both ->
                switch (both.getT2()) {
                  case First first -> first(first, both.getT1(), work);
                  case Repeat repeat -> repeated(repeat, both.getT1());
                });
  }

  private Mono<UUID> first(First first, byte[] print, Work work) {
    return Mono.usingWhen(
        Mono.just(first),
        held -> work.with(tie(held, print)),
        held -> Mono.empty(),
        (held, failure) -> idempotency.release(held),
        idempotency::release);
  }

  private Tie tie(First held, byte[] print) {
    return (client, made) -> idempotency.complete(client, held, new DocumentId(made), print);
  }

  private static Mono<UUID> repeated(Repeat repeat, byte[] print) {
    return Arrays.equals(repeat.fingerprint(), print)
        ? Mono.just(repeat.document().value())
        : Mono.error(UploadRefused::keyReused);
  }
}
