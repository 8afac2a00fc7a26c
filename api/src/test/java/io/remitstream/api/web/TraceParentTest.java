package io.remitstream.api.web;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class TraceParentTest {

  @Test
  void currentShouldBeEmptyWhenTheFlowIsNotObserved() {
    TraceParent.current().as(StepVerifier::create).expectNext(Optional.empty()).verifyComplete();
  }

  @Test
  void currentShouldBeEmptyWhenTheObservationIsNotTraced() {
    TraceParent.current()
        .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, Observation.NOOP))
        .as(StepVerifier::create)
        .expectNext(Optional.empty())
        .verifyComplete();
  }
}
