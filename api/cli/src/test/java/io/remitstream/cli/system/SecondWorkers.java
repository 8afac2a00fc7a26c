package io.remitstream.cli.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.embedded.Port;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Another process of the workers beside the system's own: the same program with the same settings,
 * on other ports.
 *
 * @param log what it says
 */
record SecondWorkers(Process process, Metrics metrics, Path log) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long PAUSE_MILLIS = 50;
  private static final List<String> PORTS =
      List.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT", "REMITSTREAM_WORKERS_RSOCKET_PORT");

  /** Starts it; {@link #awaitReady} waits for it. */
  static SecondWorkers start(LocalSystem system) throws IOException, SQLException {
    Path first = Path.of("/proc", Long.toString(system.process("workers").pid()));
    Map<String, String> settings = environment(first);
    shortenIdleTransactions(settings);
    for (String port : PORTS) {
      settings.put(port, Integer.toString(freePort()));
    }
    Path log = Files.createTempFile(system.work(), "second-workers-", ".log");
    var builder =
        new ProcessBuilder(command(first)).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    int management = Integer.parseInt(requireNonNull(settings.get("MANAGEMENT_SERVER_PORT")));
    return new SecondWorkers(builder.start(), new Metrics(management), log);
  }

  void awaitReady() throws InterruptedException {
    metrics.await("remitstream_sequencer_shards", shards -> true);
  }

  void awaitLog(String text) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains(text)) {
      assertThat(System.nanoTime()).as("nothing said of %s", text).isLessThan(deadline);
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static List<String> command(Path process) throws IOException {
    var command = new ArrayList<>(strings(process.resolve("cmdline")));
    command.removeIf(argument -> argument.startsWith("-XX:AOTCacheOutput"));
    return command;
  }

  private static Map<String, String> environment(Path process) throws IOException {
    var settings = new HashMap<String, String>();
    for (String setting : strings(process.resolve("environ"))) {
      int equals = setting.indexOf('=');
      settings.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return settings;
  }

  private static List<String> strings(Path file) throws IOException {
    return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
  }

  /**
   * The database lets a stopped process hold its locks for half a minute; that is too long for a
   * test. Holds for connections that are opened from now on.
   */
  private static void shortenIdleTransactions(Map<String, String> settings) throws SQLException {
    String url =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                settings.get("REMITSTREAM_DATABASE_HOST"),
                settings.get("REMITSTREAM_DATABASE_PORT"),
                settings.get("REMITSTREAM_DATABASE_NAME"));
    for (String role : List.of("APP", "DISPATCH")) {
      try (Connection connection =
              DriverManager.getConnection(
                  url,
                  settings.get("REMITSTREAM_DATABASE_%s_USER".formatted(role)),
                  settings.get("REMITSTREAM_DATABASE_%s_PASSWORD".formatted(role)));
          Statement statement = connection.createStatement()) {
        statement.execute("alter role current_user set idle_in_transaction_session_timeout = '3s'");
      }
    }
  }

  private static int freePort() {
    return new Port("more workers", 0, "none").claimed().number();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
