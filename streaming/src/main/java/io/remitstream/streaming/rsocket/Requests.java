package io.remitstream.streaming.rsocket;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.ReceiverContext;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.trace.Logged;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is seen of requests: each goes on with its caller's trace, and a line of the log tells when
 * it is over, and how. Nothing of what is asked or answered stands in it.
 */
public final class Requests {

  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

  private final ObservationRegistry observations;

  public Requests(ObservationRegistry observations) {
    this.observations = observations;
    Logged.ready();
  }

  /**
   * The same answers, watched.
   *
   * @param traceparent of the caller; null where a trace is to begin here
   */
  public <T> Flux<T> watch(String route, @Nullable String traceparent, Flux<T> answers) {
    return Flux.defer(
        () -> observed(observation(route, traceparent).start(), logged(route, answers)));
  }

  private static <T> Flux<T> observed(Observation observation, Flux<T> answers) {
    return answers
        .doOnError(observation::error)
        .doFinally(end -> observation.stop())
        .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, observation));
  }

  private Observation observation(String route, @Nullable String traceparent) {
    var received =
        new ReceiverContext<String>(
            (from, key) -> RequestMetadata.TRACEPARENT.equals(key) ? from : null);
    if (traceparent != null) {
      received.setCarrier(traceparent);
    }
    return Observation.createNotStarted("remitstream.rsocket", () -> received, observations)
        .contextualName(route)
        .lowCardinalityKeyValue("route", route);
  }

  private static <T> Flux<T> logged(String route, Flux<T> answers) {
    return Flux.usingWhen(
        Mono.fromSupplier(System::nanoTime),
        begun -> answers,
        begun -> line(route, "done", begun),
        (begun, error) -> line(route, outcome(error), begun),
        begun -> line(route, "cancelled", begun));
  }

  private static String outcome(Throwable error) {
    return error instanceof Fault fault ? fault.code() : "failed";
  }

  private static Mono<Void> line(String route, String outcome, long begun) {
    return Logged.line(
        () ->
            LOG.atInfo()
                .addKeyValue("route", route)
                .addKeyValue("outcome", outcome)
                .addKeyValue("durationMs", Duration.ofNanos(System.nanoTime() - begun).toMillis())
                .log("request"));
  }
}
