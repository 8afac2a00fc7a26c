package io.remitstream.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A JVM of its own that holds embedded servers until it is killed. */
final class HolderProcess {

  private HolderProcess() {}

  /** Starts PostgreSQL and Kafka below the given directory, says so, and stays. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory, 0));
    String bus =
        arguments[1].equals("with-bus")
            ? EmbeddedKafka.start(directory.resolve("kafka"), 0).bootstrapServers()
            : "none";
    System.out.printf("%d %s%n", postgres.database().port(), bus);
    new CountDownLatch(1).await();
  }

  /** What a holder has said once it was ready. */
  record Held(Process process, int postgresPort, String bootstrapServers) {

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  /** A lasting server whose programs the tests share. */
  static PostgresSettings settings(Path directory, int port) {
    return new PostgresSettings(
        directory.resolve("postgres"),
        SharedServers.binaries(),
        new Port("PostgreSQL", port, PostgresSettings.PORT_SETTING),
        PostgresSettings.Durability.FULL);
  }

  static Held start(Path directory, String bus) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    HolderProcess.class.getName(),
                    directory.toString(),
                    bus))
            .redirectError(directory.resolve("holder.log").toFile())
            .start();
    String said = readyLine(process.inputReader());
    String[] parts = said.split(" ", -1);
    return new Held(process, Integer.parseInt(parts[0]), parts[1]);
  }

  /** Past whatever a logger prints before. */
  private static String readyLine(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.matches("\\d+ (none|127\\.0\\.0\\.1:\\d+)")) {
        return line;
      }
    }
    throw new IOException("The holder ended before it was ready");
  }
}
