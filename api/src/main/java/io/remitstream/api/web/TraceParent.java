package io.remitstream.api.web;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * The running flow's place in its trace, in the W3C's words: {@code 00-trace-span-flags} (Trace
 * Context, section 3.2). So what a request sets off can go on with its trace, also much later and
 * in another process.
 */
public final class TraceParent {

  private static final String SAMPLED = "01";
  private static final String UNSAMPLED = "00";

  private TraceParent() {}

  /** Empty where the flow belongs to no trace. */
  public static Mono<Optional<String>> current() {
    return Mono.deferContextual(
        context ->
            Mono.just(
                context
                    .<Observation>getOrEmpty(ObservationThreadLocalAccessor.KEY)
                    .flatMap(TraceParent::of)));
  }

  private static Optional<String> of(Observation observation) {
    return Optional.<TracingContext>ofNullable(
            observation.getContextView().get(TracingContext.class))
        .flatMap(tracing -> Optional.ofNullable(tracing.getSpan()))
        .map(Span::context)
        .map(TraceParent::of);
  }

  private static String of(TraceContext span) {
    String flags = Boolean.TRUE.equals(span.sampled()) ? SAMPLED : UNSAMPLED;
    return String.join("-", "00", span.traceId(), span.spanId(), flags);
  }
}
