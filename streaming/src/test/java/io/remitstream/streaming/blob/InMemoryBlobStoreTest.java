package io.remitstream.streaming.blob;

import reactor.core.publisher.Mono;

class InMemoryBlobStoreTest extends BlobStoreContract {

  private final InMemoryBlobStore store = new InMemoryBlobStore();

  @Override
  BlobStore store() {
    return store;
  }

  @Override
  byte[] stored(BlobId id) {
    return store.sealed(id).orElseThrow();
  }

  @Override
  void replaceStored(BlobId id, byte[] bytes) {
    store.put(id, bytes);
  }

  @Override
  boolean isEmpty() {
    return store.sealed(ID).isEmpty();
  }

  @Override
  Mono<Void> settled() {
    return Mono.empty();
  }
}
