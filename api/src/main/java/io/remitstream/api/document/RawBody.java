package io.remitstream.api.document;

import reactor.core.publisher.Mono;

/** A document that is the whole body. */
record RawBody(Upload upload) implements Incoming {

  @Override
  public <S, T> Mono<T> read(Steps<S, T> steps) {
    return steps.store(upload).flatMap(stored -> steps.complete(new Form<>(stored, null)));
  }
}
