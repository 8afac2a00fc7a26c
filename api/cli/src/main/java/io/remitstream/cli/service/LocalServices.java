package io.remitstream.cli.service;

import io.remitstream.embedded.EmbeddedPostgres;
import io.remitstream.embedded.InfrastructureFailure;
import io.remitstream.embedded.KafkaProcess;
import io.remitstream.embedded.Port;
import io.remitstream.embedded.PostgresSettings;
import io.remitstream.migrate.Topics;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Everything that a local Remitstream consists of: PostgreSQL, Kafka and the three services, each a
 * process of its own. Started in order, kept running, stopped in the opposite order. After a kill
 * of this process the next start finds what still runs, and stops or adopts it.
 */
public final class LocalServices implements AutoCloseable {

  private static final String BUS = "kafka";

  /** What the notes of processes are called, and what their command lines hold. */
  static final Map<String, String> MARKS =
      Map.of(
          "gateway",
          "remitstream-gateway-exec.jar",
          "api",
          "remitstream-api-exec.jar",
          "workers",
          "remitstream-workers-exec.jar",
          BUS,
          KafkaProcess.class.getName());

  private static final Duration START_PATIENCE = Duration.ofMinutes(5);
  private static final Duration LEARNING_PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 50;

  private final ServiceOptions options;
  private final Installation installation;
  private final QuickStart quick;
  private final DataDirectory data;
  private final Consumer<String> progress;
  private final List<Kept> kept = new ArrayList<>();
  private final List<ServiceProcess> services = new ArrayList<>();
  private final Deque<AutoCloseable> infrastructure = new ConcurrentLinkedDeque<>();
  private final ReentrantLock changing = new ReentrantLock();
  private volatile boolean stopping;

  private LocalServices(
      ServiceOptions options,
      Installation installation,
      boolean learning,
      Consumer<String> progress) {
    this.options = options;
    this.installation = installation;
    this.quick = QuickStart.of(installation, learning);
    this.data = options.data();
    this.progress = progress;
  }

  /** What has been started, or what was started before the start failed and must be closed. */
  public static LocalServices prepare(
      ServiceOptions options, Installation installation, Consumer<String> progress) {
    return new LocalServices(options, installation, false, progress);
  }

  /** The same, for a service that is meant to be started again: it learns to start quickly. */
  static LocalServices prepareLearning(
      ServiceOptions options, Installation installation, Consumer<String> progress) {
    return new LocalServices(options, installation, true, progress);
  }

  /**
   * Starts all parts and waits until they take requests; about ten seconds on a small machine.
   *
   * @return the gateway's address
   * @throws InfrastructureFailure when one does not start, with a sentence that says which and why
   */
  public URI start() throws IOException, InterruptedException, SQLException {
    changing.lock();
    try {
      refuseSecond();
      data.create();
      Logs.to(data.logs().resolve("infrastructure.log"));
      stopLeftovers();
      return startAll(Claims.of(options));
    } finally {
      changing.unlock();
    }
  }

  private URI startAll(Claims claims) throws IOException, InterruptedException, SQLException {
    progress.accept("Starting PostgreSQL and Kafka …");
    ServiceEnvironment environment = startInfrastructure(claims);
    refuseWhenStopping();
    progress.accept("Starting gateway, api and workers …");
    startServices(environment, claims);
    awaitReady(services);
    URI url = URI.create("http://%s:%d".formatted(Port.LOOPBACK, claims.gateway()));
    RunFile.write(data, url);
    return url;
  }

  private void refuseWhenStopping() {
    if (stopping) {
      throw new InfrastructureFailure("Told to stop while starting.");
    }
  }

  private void refuseSecond() throws IOException {
    var running = RunFile.of(data);
    if (running.isPresent()) {
      throw new InfrastructureFailure(
          "Remitstream serves %s already, at %s: stop it with ./remit stop, or choose another --data."
              .formatted(data.root(), running.get().url()));
    }
  }

  private void stopLeftovers() throws IOException, InterruptedException {
    for (var service : MARKS.entrySet()) {
      if (ServiceProcess.stopLeftover(service.getKey(), service.getValue(), data)) {
        progress.accept(
            "Stopped the service %s that an earlier start had left.".formatted(service.getKey()));
      }
    }
  }

  /** The bus starts while the database does: each waits for the disk more than it computes. */
  private ServiceEnvironment startInfrastructure(Claims claims)
      throws IOException, InterruptedException, SQLException {
    ServiceProcess bus = startBus(claims.bus());
    EmbeddedPostgres postgres = startPostgres();
    awaitReady(List.of(bus));
    String servers = Port.LOOPBACK + ":" + claims.bus();
    Topics.create(servers);
    return new ServiceEnvironment(data, postgres, servers);
  }

  private ServiceProcess startBus(int port) throws IOException {
    ServiceProcess bus =
        ServiceProcess.launch(
            new ServiceProcess.Plan(
                BUS,
                quick.options(BUS),
                stopPatience(BUS),
                KafkaProcess.command(data.kafka(), port),
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                port,
                Readiness.ofPort(port)),
            data);
    kept.add(bus);
    infrastructure.push(bus::stop);
    return bus;
  }

  private EmbeddedPostgres startPostgres() throws IOException, InterruptedException, SQLException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(
            PostgresSettings.persistent(data.postgres(), options.databasePort()));
    infrastructure.addLast(postgres);
    kept.addFirst(new KeptPostgres(postgres, data.postgres()));
    postgres.notice().ifPresent(progress);
    postgres.migrate();
    return postgres;
  }

  private void startServices(ServiceEnvironment environment, Claims claims) throws IOException {
    launch(
        "api",
        environment.api(
            claims.api(), claims.apiManagement(), claims.rsocket(), claims.workersRsocket()),
        claims.apiManagement());
    launch(
        "workers",
        environment.workers(
            claims.workers(), claims.workersManagement(), claims.workersRsocket(), claims.api()),
        claims.workersManagement());
    launch(
        "gateway",
        ServiceEnvironment.gateway(claims.gateway(), claims.gatewayManagement(), claims.api()),
        claims.gatewayManagement());
  }

  private void launch(String name, Map<String, String> environment, int managementPort)
      throws IOException {
    ServiceProcess service =
        ServiceProcess.launch(
            new ServiceProcess.Plan(
                name,
                quick.options(name),
                stopPatience(name),
                List.of("-jar", installation.jar(name).toString()),
                environment,
                managementPort,
                Readiness.ofService(managementPort)),
            data);
    services.add(service);
    kept.add(service);
  }

  /** Writing down what was learnt takes a small machine half a minute. */
  private Duration stopPatience(String name) {
    return quick.learns(name) ? LEARNING_PATIENCE : ServiceProcess.STOP_PATIENCE;
  }

  private void awaitReady(List<ServiceProcess> started) throws InterruptedException {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    var waiting = new ArrayList<>(started);
    while (!waiting.isEmpty()) {
      ServiceProcess next = waiting.getFirst();
      if (System.nanoTime() > deadline) {
        throw next.tooSlow(START_PATIENCE);
      }
      refuseWhenStopping();
      refuseDead(started);
      if (next.isReady()) {
        progress.accept("The service %s is ready.".formatted(next.name()));
        waiting.removeFirst();
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private static void refuseDead(List<ServiceProcess> started) {
    for (ServiceProcess service : started) {
      if (!service.isAlive()) {
        throw service.obituary();
      }
    }
  }

  /**
   * Keeps everything running until it is stopped: what ends by itself is started again.
   *
   * @throws InfrastructureFailure when a part ends over and over
   */
  public void watch() throws IOException, InterruptedException {
    var keeper = new Keeper(kept, progress);
    while (!stopping) {
      look(keeper);
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private void look(Keeper keeper) throws IOException, InterruptedException {
    changing.lock();
    try {
      if (!stopping) {
        keeper.look();
      }
    } finally {
      changing.unlock();
    }
  }

  /** Stops what was started: the services, then Kafka, then PostgreSQL. May be called twice. */
  @Override
  public void close() {
    stopping = true;
    changing.lock();
    try {
      stopAll();
    } finally {
      changing.unlock();
    }
  }

  private void stopAll() {
    if (!services.isEmpty() && quick.learns("api")) {
      progress.accept(
          "Keeping what this first run has learnt, so that later starts are quick (up to a minute)"
              + " …");
    }
    services.forEach(ServiceProcess::askToStop);
    services.forEach(service -> quietly(service::stop));
    services.clear();
    while (!infrastructure.isEmpty()) {
      quietly(infrastructure.pop());
      quietly(() -> RunFile.delete(data));
    }
  }

  /** The rest is to be stopped, whatever one part says. */
  private void quietly(AutoCloseable part) {
    try {
      part.close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      progress.accept("Not stopped cleanly: " + failed.getMessage());
    }
  }

  /** Every port, claimed before anything starts, so that a taken one is said at once. */
  private record Claims(
      int gateway,
      int gatewayManagement,
      int api,
      int apiManagement,
      int workers,
      int workersManagement,
      int rsocket,
      int workersRsocket,
      int bus) {

    static Claims of(ServiceOptions options) {
      return new Claims(
          options.gatewayPort().claimed().number(),
          options.gatewayManagementPort().claimed().number(),
          options.apiPort().claimed().number(),
          options.apiManagementPort().claimed().number(),
          options.workersPort().claimed().number(),
          options.workersManagementPort().claimed().number(),
          options.rsocketPort().claimed().number(),
          options.workersRsocketPort().claimed().number(),
          options.busPort().claimed().number());
    }
  }
}
