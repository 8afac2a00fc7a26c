package io.remitstream.api.live;

import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.event.Doorbell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The progress that waits for one listener: the newest of each document, of a bounded number of
 * documents. A slow listener misses steps, never the last one.
 */
final class ProgressLane {

  private final int bound;
  private final Map<UUID, DocumentProgress> newest = new LinkedHashMap<>();
  private final Doorbell bell = new Doorbell();

  ProgressLane(int bound) {
    this.bound = bound;
  }

  void offer(DocumentProgress progress) {
    put(progress);
    bell.ring();
  }

  private synchronized void put(DocumentProgress progress) {
    newest.put(progress.documentId(), progress);
    if (newest.size() > bound) {
      newest.remove(newest.keySet().iterator().next());
    }
  }

  /** Never ends by itself; what is not taken yet is replaced by what is newer. */
  Flux<LiveSignal> signals() {
    return Mono.defer(this::next).repeat().flatMapIterable(few -> few, 1);
  }

  private Mono<List<LiveSignal>> next() {
    Mono<Void> changed = bell.next();
    List<LiveSignal> few = takeOne();
    return few.isEmpty() ? changed.thenReturn(few) : Mono.just(few);
  }

  /** One at a time, so that whatever waits longer is as new as can be when it is taken. */
  private synchronized List<LiveSignal> takeOne() {
    var oldest = newest.values().iterator();
    if (!oldest.hasNext()) {
      return List.of();
    }
    DocumentProgress taken = oldest.next();
    oldest.remove();
    return List.of(new LiveSignal.Progressed(taken));
  }
}
