package io.remitstream.embedded;

import io.remitstream.migrate.Database;
import io.remitstream.migrate.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL and one Kafka for a JVM's tests, below one directory that goes with the JVM. */
final class SharedServers {

  private static final String TEMPLATE = "remitstream_template";
  private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();

  private static @Nullable Path directory;
  private static @Nullable EmbeddedPostgres postgres;
  private static @Nullable EmbeddedKafka kafka;
  private static boolean templateReady;
  private static int databases;

  private SharedServers() {}

  static synchronized Path directory() {
    if (directory == null) {
      try {
        Path made = Files.createTempDirectory("remitstream-test-");
        RUNNING.push(() -> Directories.delete(made));
        directory = made;
      } catch (IOException unwritable) {
        throw new InfrastructureFailure("No directory for the tests", unwritable);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(SharedServers::stop, "embedded-stop"));
    }
    return directory;
  }

  static synchronized EmbeddedPostgres postgres() {
    if (postgres == null) {
      QuietLogs.hush();
      postgres = started(() -> EmbeddedPostgres.start(ephemeral()));
    }
    if (!templateReady) {
      migrateTemplate(postgres);
      templateReady = true;
    }
    return postgres;
  }

  static synchronized EmbeddedKafka kafka() {
    if (kafka == null) {
      kafka = started(() -> EmbeddedKafka.start(directory().resolve("kafka"), 0));
    }
    return kafka;
  }

  /** A copy of the migrated template: faster than migrating again. */
  static synchronized Database freshDatabase() {
    EmbeddedPostgres server = postgres();
    String name = "remitstream_" + ++databases;
    Login administrator = server.administrator();
    try (Connection connection =
            DriverManager.getConnection(
                server.administratorDatabase().url(),
                administrator.user(),
                administrator.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database %s template %s strategy file_copy".formatted(name, TEMPLATE));
    } catch (SQLException refused) {
      throw new InfrastructureFailure("No fresh database", refused);
    }
    return server.database().named(name);
  }

  private static void migrateTemplate(EmbeddedPostgres server) {
    try {
      server.migrate(server.database().named(TEMPLATE));
    } catch (SQLException refused) {
      throw new InfrastructureFailure("The template database could not be migrated", refused);
    }
  }

  private static PostgresSettings ephemeral() {
    return PostgresSettings.ephemeral(directory().resolve("postgres"), binaries());
  }

  /** Unpacked once for all tests of this user on this machine. */
  static Path binaries() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "remitstream-" + System.getProperty("user.name"));
  }

  private static <T extends AutoCloseable> T started(Starting<T> starting) {
    try {
      directory();
      T server = starting.start();
      RUNNING.push(server);
      return server;
    } catch (IOException failed) {
      throw new InfrastructureFailure("The tests' servers did not start", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InfrastructureFailure("Interrupted while starting the tests' servers", interrupted);
    }
  }

  private static synchronized void stop() {
    while (!RUNNING.isEmpty()) {
      try {
        RUNNING.pop().close();
      } catch (Exception failed) {
        // Closing declares no narrower type; the rest is to be closed all the same.
        System.err.println("Not stopped: " + failed.getMessage());
      }
    }
  }

  private interface Starting<T> {
    T start() throws IOException, InterruptedException;
  }
}
