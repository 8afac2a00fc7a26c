package io.remitstream.api.document;

import io.remitstream.api.document.Idempotency.First;
import io.remitstream.api.document.Idempotency.Repeat;
import io.remitstream.api.document.Incoming.Form;
import io.remitstream.api.document.Incoming.Steps;
import io.remitstream.api.document.Intake.Along;
import io.remitstream.api.document.Intake.Stored;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentStore;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One upload from its first byte to its commit, at most once for each idempotency key. */
final class Uploads {

  private final Intake intake;
  private final Idempotency idempotency;
  private final Fingerprints fingerprints;
  private final DocumentStore documents;
  private final UploadSettings settings;

  Uploads(
      Intake intake,
      Idempotency idempotency,
      Fingerprints fingerprints,
      DocumentStore documents,
      UploadSettings settings) {
    this.intake = intake;
    this.idempotency = idempotency;
    this.fingerprints = fingerprints;
    this.documents = documents;
    this.settings = settings;
  }

  /** Fails with {@link UploadRefused}; nothing is kept then. */
  Mono<Document> take(Incoming incoming, @Nullable String idempotencyKey) {
    Mono<Document> taken =
        idempotencyKey == null
            ? incoming.read(new Store(Uploads::nothingAlong))
            : takeOnce(incoming, idempotencyKey);
    return taken
        .timeout(settings.timeout())
        .onErrorMap(TimeoutException.class, slow -> UploadRefused.truncated());
  }

  private static Mono<Along> nothingAlong(Form<Stored> form) {
    return Mono.just(Along.NOTHING);
  }

  private Mono<Document> takeOnce(Incoming incoming, String key) {
    return idempotency
        .claim(key)
        .flatMap(
            claim ->
                switch (claim) {
                  case First first -> takeFirst(incoming, first);
                  case Repeat repeat -> incoming.read(new Compare(repeat));
                });
  }

  private Mono<Document> takeFirst(Incoming incoming, First first) {
    return Mono.usingWhen(
        Mono.just(first),
        held -> idempotency.holding(held, incoming.read(new Store(form -> tie(form, held)))),
        held -> Mono.empty(),
        (held, failure) -> idempotency.release(held),
        idempotency::release);
  }

  private Mono<Along> tie(Form<Stored> form, First first) {
    Stored file = form.file();
    return fingerprints
        .of(file.upload(), file.receipt().sha256(), form.category())
        .map(print -> client -> idempotency.complete(client, first, file.id(), print));
  }

  /** The usual steps: store the bytes, then commit. */
  private final class Store implements Steps<Stored, Document> {

    private final AlongFor along;

    Store(AlongFor along) {
      this.along = along;
    }

    @Override
    public Mono<Stored> store(Upload upload) {
      return intake.store(upload, settings.maxSize().toBytes());
    }

    @Override
    public Mono<Document> complete(Form<Stored> form) {
      return intake.commit(form, along.of(form));
    }

    @Override
    public Mono<Void> discard(Stored stored) {
      return intake.discard(stored);
    }
  }

  private interface AlongFor {
    Mono<Along> of(Form<Stored> form);
  }

  /** The steps of a repeat: store nothing, only see whether it is the same document. */
  private final class Compare implements Steps<Seen, Document> {

    private final Repeat first;

    Compare(Repeat first) {
      this.first = first;
    }

    @Override
    public Mono<Seen> store(Upload upload) {
      return Fingerprints.sha256(upload.body(), settings.maxSize().toBytes())
          .map(hash -> new Seen(upload, hash));
    }

    @Override
    public Mono<Document> complete(Form<Seen> form) {
      Seen seen = form.file();
      return fingerprints
          .of(seen.upload(), seen.sha256(), form.category())
          .filter(print -> java.util.Arrays.equals(print, first.fingerprint()))
          .switchIfEmpty(Mono.error(UploadRefused::keyReused))
          .then(Mono.defer(() -> documents.get(first.document())))
          .map(Document::asReceived);
    }

    @Override
    public Mono<Void> discard(Seen seen) {
      return Mono.empty();
    }
  }

  private record Seen(Upload upload, String sha256) {}
}
