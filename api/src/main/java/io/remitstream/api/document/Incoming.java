package io.remitstream.api.document;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A document that a request brings, in whatever form. */
sealed interface Incoming permits RawBody, Multipart {

  /** Reads it to its end, and only then completes it. */
  <S, T> Mono<T> read(Steps<S, T> steps);

  /** What is done with it. */
  interface Steps<S, T> {

    /** With the bytes, as they come. Leaves nothing behind when it fails. */
    Mono<S> store(Upload upload);

    /** With the whole; answers for what was stored from now on. */
    Mono<T> complete(Form<S> form);

    /** With what was stored, where the rest turned out bad. */
    Mono<Void> discard(S stored);
  }

  /** All that was said. */
  record Form<S>(S file, @Nullable String category) {}
}
