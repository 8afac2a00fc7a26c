package io.remitstream.cli.service;

import io.remitstream.embedded.EmbeddedPostgres;
import io.remitstream.embedded.InfrastructureFailure;
import io.remitstream.embedded.KafkaProcess;
import io.remitstream.embedded.Port;
import io.remitstream.embedded.PostgresSettings;
import io.remitstream.migrate.Database;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One start of everything. All processes are launched at once: while a service loads its classes,
 * PostgreSQL and Kafka come up and the migrations are applied, and what a service misses before
 * that it tries again.
 *
 * @param stopping whether somebody has told it to stop meanwhile
 */
record LocalStart(
    DataDirectory data,
    Installation installation,
    QuickStart quick,
    Ports ports,
    Parts parts,
    Consumer<String> progress,
    BooleanSupplier stopping) {

  private static final String WORKERS = "workers";

  /**
   * Workers have page readers beside them, and together they stay below 512 MB with a large batch
   * of pages: a heap grows from what they live on, by default it begins with all that it may have.
   */
  private static final List<String> FRUGAL =
      List.of(
          "-Xms72m",
          "-Xmn32m",
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=40",
          "-XX:TrimNativeHeapInterval=5000");

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LEARNING_PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 50;

  /**
   * Ends when every part takes requests.
   *
   * @return the gateway's address
   */
  URI run() throws IOException, InterruptedException, SQLException {
    progress.accept("Starting PostgreSQL, Kafka, gateway, api and workers …");
    ServiceProcess bus = startBus();
    startServices();
    startPostgres();
    awaitReady(bus);
    return gateway();
  }

  private URI gateway() {
    return URI.create("http://%s:%d".formatted(Port.LOOPBACK, ports.gateway()));
  }

  /** Its process creates the topics. */
  private ServiceProcess startBus() throws IOException {
    ServiceProcess bus =
        ServiceProcess.launch(
            new ServiceProcess.Plan(
                Parts.BUS,
                busOptions(),
                stopPatience(Parts.BUS),
                KafkaProcess.command(data.kafka(), ports.bus()),
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                ports.bus(),
                Readiness.ofPort(ports.bus())),
            data);
    parts.addBus(bus);
    return bus;
  }

  /**
   * One broker for one machine has no need of the second compiler, which costs it half its start.
   */
  private List<String> busOptions() {
    var options = new ArrayList<>(quick.options(Parts.BUS));
    options.add("-XX:TieredStopAtLevel=1");
    return options;
  }

  private void startServices() throws IOException {
    var environment =
        new ServiceEnvironment(
            data,
            new Database(Port.LOOPBACK, ports.database(), Database.DEFAULT_NAME),
            EmbeddedPostgres.passwords(data.postgres()),
            "%s:%d".formatted(Port.LOOPBACK, ports.bus()),
            gateway());
    launch(
        "api",
        environment.api(
            ports.api(), ports.apiManagement(), ports.rsocket(), ports.workersRsocket()),
        ports.apiManagement());
    launch(
        WORKERS,
        environment.workers(
            ports.workers(), ports.workersManagement(), ports.workersRsocket(), ports.api()),
        ports.workersManagement());
    launch(
        "gateway",
        ServiceEnvironment.gateway(ports.gateway(), ports.gatewayManagement(), ports.api()),
        ports.gatewayManagement());
  }

  private void launch(String name, Map<String, String> environment, int managementPort)
      throws IOException {
    parts.addService(
        ServiceProcess.launch(
            new ServiceProcess.Plan(
                name,
                options(name),
                stopPatience(name),
                List.of("-jar", installation.jar(name).toString()),
                environment,
                managementPort,
                Readiness.ofService(managementPort)),
            data));
  }

  /**
   * How much room there is for what is young, all of it in use before any of it is freed. What
   * answers requests has more than workers: each collection moves what belongs to the requests
   * under way, so half as many take half the time.
   */
  private List<String> options(String name) {
    var options = new ArrayList<>(quick.options(name));
    if (name.equals(WORKERS)) {
      options.addAll(FRUGAL);
    } else {
      options.add("-Xmn96m");
    }
    return options;
  }

  private void startPostgres() throws IOException, InterruptedException, SQLException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(PostgresSettings.persistent(data.postgres(), ports.database()));
    parts.addDatabase(postgres, data.postgres());
    postgres.notice().ifPresent(progress);
    postgres.migrate();
  }

  /** Writing down what was learnt takes a small machine half a minute. */
  private Duration stopPatience(String name) {
    return quick.learns(name) ? LEARNING_PATIENCE : ServiceProcess.STOP_PATIENCE;
  }

  private void awaitReady(ServiceProcess bus) throws InterruptedException {
    var started = new ArrayList<>(List.of(bus));
    started.addAll(parts.services());
    var waiting = new ArrayList<>(started);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!waiting.isEmpty()) {
      refuseToGoOn(waiting.getFirst(), deadline);
      refuseDead(started);
      if (waiting.getFirst().isReady()) {
        progress.accept("The service %s is ready.".formatted(waiting.removeFirst().name()));
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private void refuseToGoOn(ServiceProcess awaited, long deadline) {
    if (System.nanoTime() > deadline) {
      throw awaited.tooSlow(PATIENCE);
    }
    if (stopping.getAsBoolean()) {
      throw new InfrastructureFailure("Told to stop while starting.");
    }
  }

  private static void refuseDead(List<ServiceProcess> started) {
    for (ServiceProcess service : started) {
      if (!service.isAlive()) {
        throw service.obituary();
      }
    }
  }
}
