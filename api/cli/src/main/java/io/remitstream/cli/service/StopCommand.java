package io.remitstream.cli.service;

import io.remitstream.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops a running {@code serve} or {@code demo}. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description =
        "Stops the service that runs on the data directory. Exit code 1 when there is none.")
public final class StopCommand implements Callable<Integer> {

  /** Stopping takes 12 seconds a service at most, and longer after the first run, which learns. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:REMITSTREAM_DATA:-.data}",
      description = "Data directory (REMITSTREAM_DATA; default: .data).")
  private Path data = Path.of(".data");

  @Spec private CommandSpec spec;

  /** For picocli, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  public StopCommand() {}

  @Override
  public Integer call() throws Exception {
    DataDirectory directory = DataDirectory.of(data);
    Optional<RunFile> running = RunFile.of(directory);
    return running.isPresent() ? stop(running.get()) : stopLeftovers(directory);
  }

  private int stop(RunFile running) throws InterruptedException {
    boolean cleanly = OwnProcess.stop(running.process(), PATIENCE);
    return said(cleanly ? "Stopped." : "Stopped by force.", 0);
  }

  /** A killed {@code serve} leaves its services and the database running. */
  private int stopLeftovers(DataDirectory directory) throws IOException, InterruptedException {
    boolean found = EmbeddedPostgres.stopOrphan(directory.postgres());
    for (var service : Parts.MARKS.entrySet()) {
      found |= ServiceProcess.stopLeftover(service.getKey(), service.getValue(), directory);
    }
    return found
        ? said("Stopped what a killed service had left.", 0)
        : said("Nothing runs on " + directory.root() + ".", 1);
  }

  private int said(String sentence, int code) {
    spec.commandLine().getErr().println(sentence);
    return code;
  }
}
