package io.remitstream.cli.system;

import io.remitstream.embedded.Port;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One more process of a service that runs already: its program and settings, on other ports. */
record SpareService(Process process, int port, int management) implements AutoCloseable {

  /**
   * @param settings that differ, as environment variables
   */
  static SpareService of(LocalSystem system, String part, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path running = running(system, part);
    int port = freePort();
    int management = freePort();
    var builder =
        new ProcessBuilder(words(running.resolve("cmdline")))
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(system.work(), "spare-" + part, ".log").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(running));
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
    builder.environment().putAll(settings);
    var spare = new SpareService(builder.start(), port, management);
    system.awaitReady(management);
    return spare;
  }

  /** A number that the running process was given. */
  static int setting(LocalSystem system, String part, String name) throws IOException {
    return Integer.parseInt(environment(running(system, part)).getOrDefault(name, ""));
  }

  private static Path running(LocalSystem system, String part) throws IOException {
    return Path.of("/proc", Long.toString(system.process(part).pid()));
  }

  private static Map<String, String> environment(Path running) throws IOException {
    return words(running.resolve("environ")).stream()
        .map(entry -> entry.split("=", 2))
        .filter(entry -> entry.length == 2)
        .collect(
            Collectors.toMap(
                entry -> entry[0], entry -> entry[1], (one, other) -> one, LinkedHashMap::new));
  }

  private static List<String> words(Path file) throws IOException {
    String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return Stream.of(all.split("\0", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static int freePort() {
    return new Port("a spare service", 0, "none").claimed().number();
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }

  /** Tells it to stop, and waits until it has. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(Duration.ofSeconds(30))) {
      process.destroyForcibly();
      throw new AssertionError("It did not stop");
    }
  }
}
