package io.remitstream.cli.service;

import io.remitstream.embedded.InfrastructureFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the services, or the bus, in a JVM of its own, logging to a file. */
final class ServiceProcess implements Kept {

  static final Duration STOP_PATIENCE = Duration.ofSeconds(12);

  /**
   * Small, and quick to start: each service shares the machine with four others. Compiling is half
   * of what a start computes, so it stands back where somebody waits for a processor; but not so
   * far that a busy service is never done with it.
   */
  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:ThreadPriorityPolicy=1",
          "-XX:CompilerThreadPriority=5",
          // Reactor would make four at least, which fewer processors only take from one another.
          "-Dreactor.netty.ioWorkerCount=" + Runtime.getRuntime().availableProcessors(),
          // What a cache does not hold is no news to whoever reads a service's log.
          "-Xlog:aot*=error",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /**
   * What is launched.
   *
   * @param name of its log and its note
   * @param options of its JVM, besides those that all have
   * @param stopPatience how long it may take to stop
   * @param program what follows {@code java} and its options
   * @param environment its settings; passwords stand nowhere else, and in no command line
   * @param port that tells whether it is ready
   */
  record Plan(
      String name,
      List<String> options,
      Duration stopPatience,
      List<String> program,
      Map<String, String> environment,
      int port,
      Readiness readiness) {}

  private final Plan plan;
  private final Path note;
  private final Path log;
  private Process process;

  private ServiceProcess(Plan plan, Path note, Path log) throws IOException {
    this.plan = plan;
    this.note = note;
    this.log = log;
    this.process = started();
  }

  static ServiceProcess launch(Plan plan, DataDirectory data) throws IOException {
    return new ServiceProcess(
        plan, data.processFile(plan.name()), data.logs().resolve(plan.name() + ".log"));
  }

  private Process started() throws IOException {
    var builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(plan.environment());
    Process started = builder.start();
    started.getOutputStream().close();
    Files.writeString(note, "%d\n%d\n".formatted(started.pid(), plan.port()));
    return started;
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    command.add(Installation.java().toString());
    command.addAll(JVM);
    String more = System.getenv("REMITSTREAM_CHILD_JVM_OPTIONS");
    if (more != null && !more.isBlank()) {
      command.addAll(List.of(more.strip().split("\\s+", -1)));
    }
    command.addAll(plan.options());
    command.addAll(plan.program());
    return command;
  }

  /** Stops what an earlier start, killed before it could, has left running. */
  static boolean stopLeftover(String name, String mark, DataDirectory data)
      throws IOException, InterruptedException {
    Path note = data.processFile(name);
    var leftover = OwnProcess.of(note, mark);
    if (leftover.isPresent()) {
      OwnProcess.stop(leftover.get(), STOP_PATIENCE);
    }
    Files.deleteIfExists(note);
    return leftover.isPresent();
  }

  @Override
  public String name() {
    return plan.name();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void restart() throws IOException {
    process = started();
  }

  /** Whether it takes requests now. */
  boolean isReady() throws InterruptedException {
    return plan.readiness().isReady();
  }

  @Override
  public InfrastructureFailure obituary() {
    return new InfrastructureFailure(
        "The service %s ended with code %d; the end of its log tells why: tail %s"
            .formatted(plan.name(), process.exitValue(), log));
  }

  InfrastructureFailure tooSlow(Duration patience) {
    return new InfrastructureFailure(
        "The service %s was not ready within %d seconds; see its log: tail %s"
            .formatted(plan.name(), patience.toSeconds(), log));
  }

  void askToStop() {
    process.destroy();
  }

  /** Asks it to stop, and waits until it has. */
  void stop() throws IOException, InterruptedException {
    OwnProcess.stop(process.toHandle(), plan.stopPatience());
    Files.deleteIfExists(note);
  }
}
