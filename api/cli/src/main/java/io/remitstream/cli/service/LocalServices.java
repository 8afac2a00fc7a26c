package io.remitstream.cli.service;

import io.remitstream.embedded.EmbeddedKafka;
import io.remitstream.embedded.EmbeddedPostgres;
import io.remitstream.embedded.InfrastructureFailure;
import io.remitstream.embedded.Port;
import io.remitstream.embedded.PostgresSettings;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Everything that a local Remitstream consists of: PostgreSQL, Kafka within this JVM, and the three
 * services as processes. Started in order, stopped in the opposite one. After a kill of anything
 * the next start finds what still runs, and stops or adopts it.
 */
public final class LocalServices implements AutoCloseable {

  static final List<String> NAMES = List.of("gateway", "api", "workers");
  private static final Duration START_PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 100;

  private final ServiceOptions options;
  private final Installation installation;
  private final DataDirectory data;
  private final Consumer<String> progress;
  private final Deque<AutoCloseable> infrastructure = new ConcurrentLinkedDeque<>();
  private final List<ServiceProcess> services = new ArrayList<>();
  private final ReentrantLock starting = new ReentrantLock();
  private volatile boolean stopping;

  private LocalServices(
      ServiceOptions options, Installation installation, Consumer<String> progress) {
    this.options = options;
    this.installation = installation;
    this.data = options.data();
    this.progress = progress;
  }

  /** What has been started, or what was started before the start failed and must be closed. */
  public static LocalServices prepare(
      ServiceOptions options, Installation installation, Consumer<String> progress) {
    return new LocalServices(options, installation, progress);
  }

  /**
   * Starts all parts and waits until they take requests; about ten seconds on a small machine.
   *
   * @return the gateway's address
   * @throws InfrastructureFailure when one does not start, with a sentence that says which and why
   */
  public URI start() throws IOException, InterruptedException, SQLException {
    starting.lock();
    try {
      refuseSecond();
      data.create();
      Logs.to(data.logs().resolve("infrastructure.log"));
      stopLeftovers();
      return startAll(Claims.of(options));
    } finally {
      starting.unlock();
    }
  }

  private URI startAll(Claims claims) throws IOException, InterruptedException, SQLException {
    progress.accept("Starting PostgreSQL and Kafka …");
    ServiceEnvironment environment = startInfrastructure();
    refuseWhenStopping();
    progress.accept("Starting gateway, api and workers …");
    startServices(environment, claims);
    awaitReady();
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
    for (String name : NAMES) {
      if (ServiceProcess.stopLeftover(name, data)) {
        progress.accept("Stopped the service %s that an earlier start had left.".formatted(name));
      }
    }
  }

  /** Both at once: each waits for the disk more than it computes. */
  private ServiceEnvironment startInfrastructure()
      throws IOException, InterruptedException, SQLException {
    FutureTask<EmbeddedKafka> kafka =
        inBackground(() -> opened(EmbeddedKafka.start(data.kafka(), options.busPort())));
    try {
      EmbeddedPostgres postgres = startPostgres();
      return new ServiceEnvironment(data, postgres, result(kafka).bootstrapServers());
    } finally {
      ended(kafka);
    }
  }

  private EmbeddedPostgres startPostgres() throws IOException, InterruptedException, SQLException {
    EmbeddedPostgres postgres =
        opened(
            EmbeddedPostgres.start(
                PostgresSettings.persistent(data.postgres(), options.databasePort())));
    postgres.notice().ifPresent(progress);
    postgres.migrate();
    return postgres;
  }

  /** Whatever becomes of the start, nothing goes on starting behind it. */
  private static void ended(FutureTask<?> task) throws InterruptedException {
    while (!task.isDone()) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static <T> FutureTask<T> inBackground(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().name("start").daemon().start(task);
    return task;
  }

  private static <T> T result(FutureTask<T> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof InfrastructureFailure told) {
        throw told;
      }
      throw new InfrastructureFailure("Kafka did not start: " + failed.getCause(), failed);
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    infrastructure.push(part);
    return part;
  }

  private void startServices(ServiceEnvironment environment, Claims claims) throws IOException {
    launch("api", environment.inner(claims.api(), claims.apiManagement()), claims.apiManagement());
    launch(
        "workers",
        environment.inner(claims.workers(), claims.workersManagement()),
        claims.workersManagement());
    launch(
        "gateway",
        ServiceEnvironment.gateway(claims.gateway(), claims.gatewayManagement(), claims.api()),
        claims.gatewayManagement());
  }

  private void launch(String name, Map<String, String> environment, int managementPort)
      throws IOException {
    services.add(
        ServiceProcess.launch(name, installation.jar(name), data, environment, managementPort));
  }

  private void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    var waiting = new ArrayList<>(services);
    while (!waiting.isEmpty()) {
      ServiceProcess next = waiting.getFirst();
      if (System.nanoTime() > deadline) {
        throw next.tooSlow(START_PATIENCE);
      }
      refuseWhenStopping();
      refuseDead();
      if (next.isReady()) {
        progress.accept("The service %s is ready.".formatted(next.name()));
        waiting.removeFirst();
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private void refuseDead() {
    for (ServiceProcess service : services) {
      if (!service.isAlive()) {
        throw service.obituary();
      }
    }
  }

  /**
   * Waits for as long as everything runs.
   *
   * @throws InfrastructureFailure when a service ends by itself
   */
  public void watch() throws InterruptedException {
    while (!stopping) {
      refuseDead();
      Thread.sleep(10 * PAUSE_MILLIS);
    }
  }

  /** Stops what was started: the services, then Kafka, then PostgreSQL. May be called twice. */
  @Override
  public void close() {
    stopping = true;
    starting.lock();
    try {
      stopAll();
    } finally {
      starting.unlock();
    }
  }

  private void stopAll() {
    services.forEach(ServiceProcess::askToStop);
    services.forEach(service -> quietly(service::awaitStop));
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
      int workersManagement) {

    static Claims of(ServiceOptions options) {
      return new Claims(
          options.gatewayPort().claimed().number(),
          options.gatewayManagementPort().claimed().number(),
          options.apiPort().claimed().number(),
          options.apiManagementPort().claimed().number(),
          options.workersPort().claimed().number(),
          options.workersManagementPort().claimed().number());
    }
  }
}
