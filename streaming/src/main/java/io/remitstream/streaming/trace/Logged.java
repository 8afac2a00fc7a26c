package io.remitstream.streaming.trace;

import io.micrometer.context.ContextSnapshotFactory;
import reactor.core.publisher.Mono;

/**
 * Log lines within a flow. What a line names besides its words (trace, request, document) travels
 * in the Reactor Context and is set for the line alone: to set it for every operator of every flow,
 * as Reactor's automatic propagation does, costs each transaction as much processor time again.
 */
public final class Logged {

  private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder().build();

  private Logged() {}

  /** Writes the line when subscribed to, and completes. */
  public static Mono<Void> line(Runnable line) {
    return Mono.deferContextual(
        context -> {
          try (var scope = CONTEXT.setThreadLocalsFrom(context)) {
            line.run();
          }
          return Mono.empty();
        });
  }
}
