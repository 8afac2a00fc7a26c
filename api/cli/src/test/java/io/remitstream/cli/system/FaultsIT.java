package io.remitstream.cli.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bus hangs or is away, workers die or fall silent at the worst moment, a tenant sends more
 * than its share: uploads go on, each document has one result, who listens misses nothing and hears
 * nothing twice, and nobody waits for somebody else.
 *
 * <p>Seconds and small numbers in the build; {@code -Dremitstream.faults=long} is a minute without
 * the bus, 2,000 waiting documents and a file of 500 MB, and holds the times too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FaultsIT {

  private LocalSystem system;
  private Tap tap;
  private SecondWorkers second;
  private BusFaults bus;
  private LateWriter late;
  private Fairness fairness;

  @BeforeAll
  void start(@TempDir Path work) throws IOException, InterruptedException, SQLException {
    system = LocalSystem.start(work, FaultBench.SHORT_LEASES);
    tap = Tap.open(system);
    second = SecondWorkers.start(system);
    var bench = new FaultBench(system, Ledger.of(system), tap);
    bus = new BusFaults(bench);
    late = new LateWriter(bench, second);
    fairness = new Fairness(bench, system.as("busy"), system.as("small"));
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    second.close();
    tap.close();
    system.close();
  }

  @Test
  void uploadsShouldGoOnWhenTheBusHangs() throws Exception {
    bus.holdWhileItHangs();
  }

  @Test
  void uploadsShouldGoOnWhenTheBusRefusesConnections() throws Exception {
    bus.holdWhileItRefusesConnections();
  }

  @Test
  void everythingShouldBePublishedWhenWorkersDieBetweenCommitAndPublishing() throws Exception {
    bus.holdWhenWorkersDieBeforePublishing();
  }

  /** The only test with two processes, hence the first; the second starts while keys are made. */
  @Test
  @Order(1)
  void aLateWriteShouldBeRefusedWhenAWorkerIsPastItsLease() throws Exception {
    late.holdRefused();
  }

  @Test
  void aSmallDocumentShouldNotWaitWhenAnotherTenantsFileIsLarge() throws Exception {
    fairness.holdBesideALargeFile();
  }

  /** The last, since it leaves documents that wait, unless it is long. */
  @Test
  @Order(Integer.MAX_VALUE)
  void aSingleDocumentShouldNotWaitWhenAnotherTenantHasManyWaiting() throws Exception {
    fairness.holdBesideManyDocuments();
  }
}
