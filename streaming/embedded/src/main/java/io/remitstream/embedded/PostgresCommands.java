package io.remitstream.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs in one directory, each bounded in time, with what they say kept. */
record PostgresCommands(PostgresBinaries binaries, PostgresUser user, Path directory) {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int TOLD_LINES = 5;

  /** Runs a program to its end; a failure carries the last lines that it said. */
  void run(String program, List<String> arguments) throws IOException, InterruptedException {
    Path said = directory.resolve(program + ".log");
    Process process = builder(program, arguments, said).start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new InfrastructureFailure(
          "PostgreSQL's %s did not end within %d seconds."
              .formatted(program, PATIENCE.toSeconds()));
    }
    if (process.exitValue() != 0) {
      throw new InfrastructureFailure(
          "PostgreSQL's %s failed: %s".formatted(program, lastLines(said)));
    }
  }

  private ProcessBuilder builder(String program, List<String> arguments, Path said) {
    var command = new ArrayList<String>(user.prefix());
    command.add(binaries.program(program));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** The end of a log, in one line. */
  static String lastLines(Path log) throws IOException {
    if (Files.notExists(log)) {
      return "it said nothing";
    }
    List<String> lines = Files.readAllLines(log);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()));
  }
}
