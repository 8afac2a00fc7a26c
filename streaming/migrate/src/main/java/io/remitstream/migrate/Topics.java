package io.remitstream.migrate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the bus's topics where they are absent; existing ones stay as they are. The replication
 * factor is the cluster's own default.
 */
public final class Topics {

  /** Public events, keyed by tenant. The database keeps the log; this is its fan-out. */
  public static final String EVENTS = "events";

  /** Permits to do one job, keyed by document. A sweeper heals what is lost. */
  public static final String EXTRACTION = "extraction";

  /** Progress of documents at work, keyed by document; worthless after minutes. */
  public static final String PROGRESS = "progress";

  /** What could not be handled, with its cause, until somebody replays it. */
  public static final String DEAD_LETTERS = "dead-letters";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<NewTopic> ALL =
      List.of(
          topic(EVENTS, 4, Duration.ofDays(7)),
          topic(EXTRACTION, 8, Duration.ofDays(1)),
          topic(PROGRESS, 4, Duration.ofMinutes(10)),
          topic(DEAD_LETTERS, 1, Duration.ofDays(30)));

  private Topics() {}

  /**
   * Creates the absent topics and waits until the cluster has them, at most 30 seconds.
   *
   * @param bootstrapServers {@code host:port}, comma-separated
   * @throws TopicsNotCreated when the cluster is away or refuses
   */
  public static void create(String bootstrapServers) throws InterruptedException {
    try (Admin admin = Admin.create(settings(bootstrapServers))) {
      for (KafkaFuture<Void> creation : admin.createTopics(ALL).values().values()) {
        await(creation, bootstrapServers);
      }
    }
  }

  /** The names of all topics and their partition counts. */
  public static Map<String, Integer> partitions() {
    return ALL.stream()
        .collect(Collectors.toUnmodifiableMap(NewTopic::name, NewTopic::numPartitions));
  }

  private static void await(KafkaFuture<Void> creation, String servers)
      throws InterruptedException {
    try {
      creation.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new TopicsNotCreated(servers, failed);
      }
    } catch (TimeoutException late) {
      throw new TopicsNotCreated(servers, late);
    }
  }

  private static Map<String, Object> settings(String servers) {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
  }

  private static NewTopic topic(String name, int partitions, Duration retention) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty())
        .configs(
            Map.of(
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
                TopicConfig.SEGMENT_MS_CONFIG, Long.toString(retention.toMillis())));
  }

  /** The bus did not take the topics. */
  public static final class TopicsNotCreated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TopicsNotCreated(String servers, Throwable cause) {
      super("The Kafka cluster at %s did not create the topics".formatted(servers), cause);
    }
  }
}
