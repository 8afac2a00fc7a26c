package io.remitstream.workers.job;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.ReceiverContext;
import io.remitstream.streaming.trace.Logged;
import java.util.Locale;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Carries the trace of the request that made a job due into the work on it, and what names the work
 * into its logs: the request's id and the document's.
 */
final class WorkTrace {

  private static final String TRACEPARENT = "traceparent";

  private final ObservationRegistry observations;

  WorkTrace(ObservationRegistry observations) {
    this.observations = observations;
  }

  Mono<Void> around(Lease lease, Mono<Void> work) {
    return Mono.defer(() -> observed(observation(lease).start(), work))
        .contextWrite(context -> named(context, lease));
  }

  private static Context named(Context context, Lease lease) {
    return context
        .put(Logged.DOCUMENT, lease.document().toString())
        .put(Logged.REQUEST, lease.cause().correlationId());
  }

  private static Mono<Void> observed(Observation observation, Mono<Void> work) {
    return work.doOnError(observation::error)
        .doFinally(end -> observation.stop())
        .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, observation));
  }

  private Observation observation(Lease lease) {
    var received =
        new ReceiverContext<Lease>(
            (from, key) -> TRACEPARENT.equals(key) ? from.traceparent() : null);
    received.setCarrier(lease);
    String kind = lease.kind().name().toLowerCase(Locale.ROOT);
    return Observation.createNotStarted("remitstream.job", () -> received, observations)
        .contextualName(kind)
        .lowCardinalityKeyValue("kind", kind);
  }
}
