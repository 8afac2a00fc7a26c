package io.remitstream.workers.extraction.paper.model;

import io.micrometer.core.instrument.MeterRegistry;

/** What the language model was asked, and what of its answers was taken over. */
final class ModelMeters {

  private final MeterRegistry registry;

  ModelMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void answered(int proposed, int taken) {
    question("answered");
    leaves("taken", taken);
    leaves("refused", proposed - taken);
  }

  void failed() {
    question("failed");
  }

  private void question(String outcome) {
    registry.counter("remitstream.model.questions", "outcome", outcome).increment();
  }

  private void leaves(String outcome, int many) {
    registry.counter("remitstream.model.leaves", "outcome", outcome).increment(many);
  }
}
