package io.remitstream.streaming.bus;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import reactor.core.scheduler.Schedulers;
import reactor.kafka.receiver.MicrometerConsumerListener;
import reactor.kafka.receiver.ReceiverOptions;
import reactor.kafka.sender.SenderOptions;

/** Kafka's clients as this bus wants them. */
final class KafkaClients {

  /** A member that was killed is missed after this; a broker accepts no less than 6 s. */
  private static final Duration SESSION = Duration.ofSeconds(10);

  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  /** How long a rebalance waits for messages at work; the others handle them again otherwise. */
  private static final Duration REBALANCE_PATIENCE = Duration.ofSeconds(5);

  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(3);

  private final BusSettings settings;
  private final MicrometerConsumerListener meters;

  KafkaClients(BusSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.meters = new MicrometerConsumerListener(meters);
  }

  /** Idempotent, and durable once every in-sync replica has it. */
  SenderOptions<String, byte[]> sender() {
    return SenderOptions.<String, byte[]>create()
        .producerProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers())
        .producerProperty(ProducerConfig.ACKS_CONFIG, "all")
        .producerProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
        .producerProperty(ProducerConfig.LINGER_MS_CONFIG, 0)
        .producerProperty(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout())
        .producerProperty(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeout())
        .producerProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout())
        .withKeySerializer(new StringSerializer())
        .withValueSerializer(new ByteArraySerializer())
        .closeTimeout(CLOSE_PATIENCE)
        .scheduler(Schedulers.parallel());
  }

  /** For a member of a group. */
  ReceiverOptions<String, byte[]> member(String group) {
    return receiver()
        .consumerProperty(ConsumerConfig.GROUP_ID_CONFIG, group)
        .consumerProperty(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(SESSION))
        .consumerProperty(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, millis(HEARTBEAT))
        // Among others kafka.consumer.fetch.manager.records.lag: how far a member is behind.
        .consumerListener(meters)
        .commitInterval(settings.commitInterval())
        .maxDelayRebalance(REBALANCE_PATIENCE);
  }

  /** For somebody who listens without a group. */
  ReceiverOptions<String, byte[]> listener() {
    return receiver().commitInterval(Duration.ZERO).commitBatchSize(0);
  }

  private ReceiverOptions<String, byte[]> receiver() {
    return ReceiverOptions.<String, byte[]>create()
        .consumerProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers())
        .consumerProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest")
        .consumerProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.ahead())
        .withKeyDeserializer(new StringDeserializer())
        .withValueDeserializer(new ByteArrayDeserializer())
        .closeTimeout(CLOSE_PATIENCE);
  }

  Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, deliveryTimeout(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeout()));
  }

  private int deliveryTimeout() {
    return millis(settings.deliveryTimeout());
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
