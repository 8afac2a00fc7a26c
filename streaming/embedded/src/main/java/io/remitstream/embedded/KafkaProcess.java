package io.remitstream.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The broker in a JVM of its own, which serves until it is told to end. */
public final class KafkaProcess {

  private KafkaProcess() {}

  /**
   * What follows {@code java} and its options.
   *
   * @param directory its data
   * @param port where it listens; never 0, since nobody would know
   */
  public static List<String> command(Path directory, int port) {
    return List.of(KafkaProcess.class.getName(), directory.toString(), Integer.toString(port));
  }

  /** Expects the data directory and the port. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    EmbeddedKafka kafka =
        EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(kafka), "stop"));
    new CountDownLatch(1).await();
  }

  private static void stop(EmbeddedKafka kafka) {
    try {
      kafka.close();
    } catch (IOException unwritable) {
      System.err.println("Not stopped cleanly: " + unwritable);
    }
  }
}
