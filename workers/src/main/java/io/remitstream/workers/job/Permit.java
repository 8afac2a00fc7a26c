package io.remitstream.workers.job;

/**
 * Says that there may be a job to do; which one, the database decides. A lost permit loses nothing,
 * one too many does nothing.
 *
 * @param acknowledge tells whoever gave it that it was heeded
 */
public record Permit(Runnable acknowledge) {

  /** One that nobody waits for. */
  static Permit own() {
    return new Permit(() -> {});
  }
}
