package io.remitstream.cli.service;

import io.remitstream.embedded.InfrastructureFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the three services, in a JVM of its own, logging to a file. */
final class ServiceProcess {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);

  /** Small, and quick to start: each service shares the machine with four others. */
  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final String name;
  private final Process process;
  private final Path note;
  private final Path log;
  private final Readiness readiness;

  private ServiceProcess(String name, Process process, Path note, Path log, Readiness readiness) {
    this.name = name;
    this.process = process;
    this.note = note;
    this.log = log;
    this.readiness = readiness;
  }

  /**
   * Launches a service.
   *
   * @param environment its settings; passwords stand nowhere else, and in no command line
   */
  static ServiceProcess launch(
      String name,
      Path jar,
      DataDirectory data,
      Map<String, String> environment,
      int managementPort)
      throws IOException {
    Path log = data.logs().resolve(name + ".log");
    var builder =
        new ProcessBuilder(command(jar))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    Path note = data.processFile(name);
    Files.writeString(note, "%d\n%d\n".formatted(process.pid(), managementPort));
    return new ServiceProcess(name, process, note, log, new Readiness(managementPort));
  }

  /** Stops what an earlier start, killed before it could, has left running. */
  static boolean stopLeftover(String name, DataDirectory data)
      throws IOException, InterruptedException {
    Path note = data.processFile(name);
    var leftover = OwnProcess.of(note, "remitstream-%s-exec.jar".formatted(name));
    if (leftover.isPresent()) {
      OwnProcess.stop(leftover.get(), STOP_PATIENCE);
    }
    Files.deleteIfExists(note);
    return leftover.isPresent();
  }

  private static List<String> command(Path jar) {
    var command = new ArrayList<String>();
    command.add(Installation.java().toString());
    command.addAll(JVM);
    String more = System.getenv("REMITSTREAM_CHILD_JVM_OPTIONS");
    if (more != null && !more.isBlank()) {
      command.addAll(List.of(more.strip().split("\\s+", -1)));
    }
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  String name() {
    return name;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it takes requests now. */
  boolean isReady() throws InterruptedException {
    return readiness.isReady();
  }

  /** How it ended, and where its last words are. */
  InfrastructureFailure obituary() {
    return new InfrastructureFailure(
        "The service %s ended with code %d; the end of its log tells why: tail %s"
            .formatted(name, process.exitValue(), log));
  }

  InfrastructureFailure tooSlow(Duration patience) {
    return new InfrastructureFailure(
        "The service %s was not ready within %d seconds; see its log: tail %s"
            .formatted(name, patience.toSeconds(), log));
  }

  void askToStop() {
    process.destroy();
  }

  void awaitStop() throws IOException, InterruptedException {
    OwnProcess.stop(process.toHandle(), STOP_PATIENCE);
    Files.deleteIfExists(note);
  }
}
