package io.remitstream.streaming.trace;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.ThreadLocalAccessor;
import java.util.List;
import java.util.Objects;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;

/**
 * Log lines within a flow. What a line names besides its words (trace, request, document) travels
 * in the Reactor Context and is set for the line alone: to set it for every operator of every flow,
 * as Reactor's automatic propagation does, costs each transaction as much processor time again.
 */
public final class Logged {

  /** The request that a flow is part of, in the Reactor Context and in the logs. */
  public static final String REQUEST = "requestId";

  /** The document that a flow is about, in the Reactor Context and in the logs. */
  public static final String DOCUMENT = "documentId";

  private static final ContextSnapshotFactory CONTEXT =
      ContextSnapshotFactory.builder().contextRegistry(names()).build();

  private Logged() {}

  private static ContextRegistry names() {
    var names = new ContextRegistry().loadContextAccessors().loadThreadLocalAccessors();
    List.of(REQUEST, DOCUMENT).forEach(name -> follow(name, names));
    return names;
  }

  private static void follow(String name, ContextRegistry names) {
    names.registerThreadLocalAccessor(
        name, () -> MDC.get(name), value -> MDC.put(name, value), () -> MDC.remove(name));
  }

  /**
   * Takes from Reactor what it sets for every element that passes a {@code handle} or a {@code
   * tap}, even where nothing is propagated automatically: the database's driver is made of them,
   * and each of its messages would open and close the request's observation.
   */
  public static void byTheLine() {
    var everywhere = ContextRegistry.getInstance();
    List.copyOf(everywhere.getThreadLocalAccessors()).stream()
        .map(ThreadLocalAccessor::key)
        .forEach(everywhere::removeThreadLocalAccessor);
  }

  /** Finds out what a line may name. That reads files: at the start, lest an event loop does. */
  public static void ready() {
    Objects.requireNonNull(CONTEXT);
  }

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
