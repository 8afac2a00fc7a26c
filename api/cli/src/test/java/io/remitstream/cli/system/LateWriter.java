package io.remitstream.cli.system;

import static io.remitstream.cli.system.FaultBench.LONG;
import static io.remitstream.cli.system.FaultBench.WORKERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A worker that goes on past its lease, while another does its job. */
record LateWriter(FaultBench bench, SecondWorkers second) {

  private static final int MANY_CLAIMS = LONG ? 40_000 : 20_000;

  /**
   * The keeper's is stopped while the document comes in, so that the second takes it; then the
   * second, in the middle of its work, so that the keeper's takes it over.
   */
  void holdRefused() throws Exception {
    ProcessHandle first = bench.system().process(WORKERS);
    try (SecondWorkers other = second) {
      other.awaitReady();
      String id;
      Signals.stop(first);
      try {
        id = new Uploads(bench.system()).send(Era.file(bench.system().work(), "MANY", MANY_CLAIMS));
        other.metrics().await("remitstream_extraction_claims_total", claims -> claims > 0);
        Signals.stop(other.process().toHandle());
      } finally {
        Signals.resume(first);
      }
      bench.workers().await("documents_processing_active", documents -> documents == 1);
      Signals.resume(other.process().toHandle());
      long resumed = System.nanoTime();
      other.metrics().await("remitstream_leases_lost_total", leases -> leases == 1);
      System.out.printf(
          "the worker past its lease gave up %d ms after it went on%n",
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - resumed));
      other.awaitLog("ended: LEASE_LOST");
      bench.ledger().add(id, MANY_CLAIMS);
      bench.holdAcknowledged();
      holdClaims(id);
    }
  }

  /** Of two workers' writes, each claim is there once. */
  private void holdClaims(String id) throws IOException, InterruptedException {
    JsonNode data =
        Uploads.JSON.readTree(bench.system().get("/v1/documents/" + id + "/data").body());
    JsonNode remittances = data.path("remittances");
    assertThat(remittances.size()).isEqualTo(1);
    Set<String> numbers = new HashSet<>();
    remittances
        .path(0)
        .path("claims")
        .forEach(claim -> assertThat(numbers.add(claim.path("claimNumber").asString())).isTrue());
    assertThat(numbers).hasSize(MANY_CLAIMS);
  }
}
