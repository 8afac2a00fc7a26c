package io.remitstream.embedded;

import io.remitstream.migrate.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker of our own within this JVM, broker and controller in one, on loopback, with its
 * data in a directory that outlives it.
 */
public final class EmbeddedKafka implements AutoCloseable {

  /** The setting that moves the bus's port. */
  public static final String PORT_SETTING = "REMITSTREAM_BUS_PORT";

  private static final String CONTROLLER = "CONTROLLER";
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final DirectoryLock lock;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, DirectoryLock lock, int port) {
    this.server = server;
    this.lock = lock;
    this.port = port;
  }

  /**
   * Starts the broker and creates the topics; takes two to three seconds.
   *
   * @param directory its data; made when absent
   * @param port where it listens; 0 takes a free one
   * @throws Port.PortTaken when another program listens there
   * @throws InfrastructureFailure when the directory is in use, or was written by a newer Kafka
   */
  public static EmbeddedKafka start(Path directory, int port)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    DirectoryLock lock = DirectoryLock.of(directory);
    try {
      int claimed = new Port("Kafka", port, PORT_SETTING).claimed().number();
      var kafka = new EmbeddedKafka(launch(directory, claimed), lock, claimed);
      Topics.create(kafka.bootstrapServers());
      return kafka;
    } catch (IOException | InterruptedException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /** Where clients find it, as {@code host:port}. */
  public String bootstrapServers() {
    return Port.LOOPBACK + ":" + port;
  }

  /** Stops the broker; what it has acknowledged is kept. */
  @Override
  public void close() throws IOException {
    try (lock) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static KafkaRaftServer launch(Path directory, int port) throws IOException {
    QuietLogs.hush();
    Path data = directory.resolve("data").toAbsolutePath();
    refuseNewerData(directory.resolve("version"));
    format(data);
    Files.writeString(directory.resolve("version"), AppInfoParser.getVersion());
    var server = new KafkaRaftServer(new KafkaConfig(properties(data, port), false), Time.SYSTEM);
    server.startup();
    return server;
  }

  /**
   * An older Kafka cannot read what a newer one wrote, and says so in no way a person understands.
   */
  private static void refuseNewerData(Path stamp) throws IOException {
    if (Files.notExists(stamp)) {
      return;
    }
    Version written = Version.parse(Files.readString(stamp).strip());
    if (written.compareTo(Version.parse(AppInfoParser.getVersion())) > 0) {
      throw new InfrastructureFailure(
          "%s was written by Kafka %s (expected: %s or older): choose another data directory."
              .formatted(stamp.getParent(), written, AppInfoParser.getVersion()));
    }
  }

  private static void format(Path data) throws IOException {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(data.toString()))
          .setMetadataLogDirectory(data.toString())
          .setControllerListenerName(CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException unwritable) {
      throw unwritable;
    } catch (Exception refused) {
      // The formatter declares no narrower type.
      throw new InfrastructureFailure("Kafka could not prepare " + data, refused);
    }
  }

  private static Properties properties(Path data, int port) {
    int controller = new Port("Kafka's controller", 0, PORT_SETTING).claimed().number();
    var properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE));
    properties.put(
        "controller.quorum.voters", "%d@%s:%d".formatted(NODE, Port.LOOPBACK, controller));
    properties.put("controller.listener.names", CONTROLLER);
    properties.put(
        "listeners",
        "BROKER://%1$s:%2$d,%3$s://%1$s:%4$d"
            .formatted(Port.LOOPBACK, port, CONTROLLER, controller));
    properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("inter.broker.listener.name", "BROKER");
    properties.put("log.dirs", data.toString());
    properties.put("auto.create.topics.enable", "false");
    singleCopies(properties);
    smallFootprint(properties);
    return properties;
  }

  /** There is one broker: whatever Kafka would copy has one copy. */
  private static void singleCopies(Properties properties) {
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.num.partitions", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
  }

  private static void smallFootprint(Properties properties) {
    properties.put("group.initial.rebalance.delay.ms", "0");
    // After an unclean end the old session would block registration for nine seconds.
    properties.put("broker.session.timeout.ms", "2000");
    properties.put("broker.heartbeat.interval.ms", "500");
    properties.put("log.cleaner.dedupe.buffer.size", "2097152");
    properties.put("log.cleaner.threads", "1");
    properties.put("log.index.size.max.bytes", "1048576");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "2");
    properties.put("background.threads", "2");
  }
}
