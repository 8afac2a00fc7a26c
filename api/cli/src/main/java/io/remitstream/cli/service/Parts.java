package io.remitstream.cli.service;

import io.remitstream.embedded.EmbeddedPostgres;
import io.remitstream.embedded.KafkaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** What runs of a local Remitstream: kept running together, and stopped in order. */
final class Parts {

  static final String BUS = "kafka";

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

  private final Consumer<String> progress;
  private final List<Kept> kept = new ArrayList<>();
  private final List<ServiceProcess> services = new ArrayList<>();
  private final Deque<AutoCloseable> infrastructure = new ConcurrentLinkedDeque<>();

  Parts(Consumer<String> progress) {
    this.progress = progress;
  }

  void addBus(ServiceProcess bus) {
    kept.add(bus);
    infrastructure.push(bus::stop);
  }

  void addService(ServiceProcess service) {
    services.add(service);
    kept.add(service);
  }

  void addDatabase(EmbeddedPostgres postgres, Path directory) {
    infrastructure.addLast(postgres);
    kept.addFirst(new KeptPostgres(postgres, directory));
  }

  List<ServiceProcess> services() {
    return List.copyOf(services);
  }

  Keeper keeper() {
    return new Keeper(kept, progress);
  }

  /** Whether there is something to stop. */
  boolean any() {
    return !services.isEmpty() || !infrastructure.isEmpty();
  }

  /** The services first, then Kafka, then PostgreSQL; a second call finds nothing to do. */
  void stop() {
    services.forEach(ServiceProcess::askToStop);
    services.forEach(service -> quietly(service::stop));
    services.clear();
    while (!infrastructure.isEmpty()) {
      quietly(infrastructure.pop());
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

  /** Stops what an earlier start, killed before it could, has left running. */
  static void stopLeftovers(DataDirectory data, Consumer<String> progress)
      throws IOException, InterruptedException {
    for (var mark : MARKS.entrySet()) {
      if (ServiceProcess.stopLeftover(mark.getKey(), mark.getValue(), data)) {
        progress.accept(
            "Stopped the service %s that an earlier start had left.".formatted(mark.getKey()));
      }
    }
  }
}
