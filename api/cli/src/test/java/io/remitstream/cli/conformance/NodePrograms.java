package io.remitstream.cli.conformance;

import io.remitstream.cli.system.LocalSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The programs of {@code src/test/node} with the packages that their lock file names, in {@code
 * target/node}.
 */
record NodePrograms(Path directory) {

  private static final Path SOURCES = Path.of("src/test/node");
  private static final Path INSTALLED = Path.of("target/node");
  private static final int INSTALL_SECONDS = 180;

  /** Fails where there is no Node, or no registry that has the packages. */
  static NodePrograms install() throws IOException, InterruptedException {
    Files.createDirectories(INSTALLED);
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        Path copy = INSTALLED.resolve(source.getFileName());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    var programs = new NodePrograms(INSTALLED.toAbsolutePath());
    programs.fetch();
    return programs;
  }

  private void fetch() throws IOException, InterruptedException {
    Path log = directory.resolve("npm.log");
    Process npm =
        launch(
            command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
    if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
      npm.destroyForcibly();
      throw new AssertionError("npm ci in " + directory + " failed: " + Files.readString(log));
    }
  }

  /** Starts a program with the system's address and key; what it says on stderr goes to a file. */
  Process start(String program, LocalSystem system, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        command("node", program).redirectError(directory.resolve(program + ".err").toFile());
    builder.environment().put("REMITSTREAM_URL", system.url().toString());
    builder.environment().put("REMITSTREAM_API_KEY", system.key());
    builder.environment().putAll(environment);
    return launch(builder);
  }

  /** A program's exit code and what it said, on both streams. */
  record Ran(int code, String said) {}

  /** Runs a program to its end. */
  Ran run(LocalSystem system, String... words) throws IOException, InterruptedException {
    var all = Stream.concat(Stream.of("node"), Stream.of(words)).toArray(String[]::new);
    ProcessBuilder builder = command(all).redirectErrorStream(true);
    builder.environment().put("REMITSTREAM_API_KEY", system.key());
    Process process = launch(builder);
    String said;
    try (var lines = process.inputReader()) {
      said = lines.lines().collect(Collectors.joining("\n"));
    }
    return new Ran(process.waitFor(), said);
  }

  private ProcessBuilder command(String... words) {
    return new ProcessBuilder(List.of(words)).directory(directory.toFile());
  }

  private static Process launch(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException absent) {
      throw new AssertionError(
          "The profile conformance runs clients on Node: install Node 20 or newer"
              + " (https://nodejs.org), so that node and npm are on the PATH. "
              + absent.getMessage(),
          absent);
    }
  }
}
