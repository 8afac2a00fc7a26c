package io.remitstream.api.live;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** Lets a number of flows through at once; the others wait their turn, in order. */
final class Turnstile {

  private final ArrayDeque<MonoSink<Boolean>> waiting = new ArrayDeque<>();
  private int free;

  Turnstile(int width) {
    this.free = width;
  }

  /** Runs {@code flow} when there is room; whoever is cancelled while waiting leaves the line. */
  <T> Mono<T> pass(Mono<T> flow) {
    return Mono.usingWhen(enter(), entered -> flow, entered -> Mono.fromRunnable(this::leave));
  }

  private Mono<Boolean> enter() {
    return Mono.create(
        sink -> {
          sink.onCancel(() -> forget(sink));
          if (admits(sink)) {
            sink.success(true);
          }
        });
  }

  private synchronized boolean admits(MonoSink<Boolean> sink) {
    if (free > 0) {
      free--;
      return true;
    }
    waiting.addLast(sink);
    return false;
  }

  private synchronized void forget(MonoSink<Boolean> sink) {
    waiting.remove(sink);
  }

  private void leave() {
    MonoSink<Boolean> next = hand();
    if (next != null) {
      next.success(true);
    }
  }

  private synchronized @Nullable MonoSink<Boolean> hand() {
    MonoSink<Boolean> next = waiting.pollFirst();
    if (next == null) {
      free++;
    }
    return next;
  }
}
