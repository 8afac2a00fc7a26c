package io.remitstream.workers.job;

/**
 * Says that there may be a job to do; which one, the database decides. A lost permit loses nothing,
 * one too many does nothing.
 *
 * @param heeded tells whoever gave it that a job was taken, or none was due
 */
record Permit(Runnable heeded) {

  /** One that nobody waits for. */
  static Permit own() {
    return new Permit(() -> {});
  }
}
