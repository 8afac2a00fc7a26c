package io.remitstream.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.gateway.GatewaySettings;
import io.remitstream.gateway.problem.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import reactor.netty.channel.AbortedException;

/**
 * The breakers, one a route. A call fails where the service takes too long or says so itself (502,
 * 503, 504); what is wrong with a request opens no breaker. Nor does a connection that breaks or is
 * refused: it costs no time, and of a service of several instances it tells that one goes, while
 * the others have to take its clients.
 */
@Configuration(proxyBeanMethods = false)
public class Breakers {

  private static final Set<Integer> FAILURES = Set.of(502, 503, 504);

  @Bean
  CircuitBreakerRegistry circuitBreakerRegistry(
      GatewaySettings settings, ObjectProvider<Clock> clock, MeterRegistry meters) {
    var registry =
        CircuitBreakerRegistry.of(
            config(settings.breaker(), clock.getIfAvailable(Clock::systemUTC)));
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    return registry;
  }

  private static CircuitBreakerConfig config(GatewaySettings.Breaker settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .clock(clock)
        .slidingWindowSize(settings.window())
        .minimumNumberOfCalls(settings.minimumCalls())
        .failureRateThreshold(settings.failureRate())
        .waitDurationInOpenState(settings.openFor())
        .permittedNumberOfCallsInHalfOpenState(settings.trials())
        // A trial whose caller went away must not hold the breaker half open for ever.
        .maxWaitDurationInHalfOpenState(settings.openFor().multipliedBy(4))
        .ignoreException(Breakers::isBroken)
        .recordException(fault -> !(fault instanceof Refusal))
        .recordResult(Breakers::isFailure)
        .build();
  }

  /** Of a connection, before or after something was sent on it. */
  private static boolean isBroken(Throwable fault) {
    return fault instanceof IOException || fault instanceof AbortedException;
  }

  private static boolean isFailure(Object result) {
    return result instanceof HttpStatusCode status && FAILURES.contains(status.value());
  }
}
