package io.remitstream.streaming.bus;

import static io.remitstream.streaming.bus.BusCast.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.embedded.EmbeddedKafka;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.fault.Unavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.util.retry.Retry;

class KafkaBusTest extends BusContract {

  private static final int PARTITIONS = 3;
  private static final Retry SOON_AGAIN = Retry.fixedDelay(400, Duration.ofMillis(50));

  private static String servers = "";
  private static KafkaBus bus = bus("127.0.0.1:1");

  @BeforeAll
  static void start() {
    servers = Infrastructure.withDatabaseAndBus().bootstrapServers().orElseThrow();
    bus = bus(servers);
  }

  @AfterAll
  static void stopBus() {
    bus.close();
  }

  private static KafkaBus bus(String servers) {
    return new KafkaBus(BusCast.settings(servers), new SimpleMeterRegistry(), Clock.systemUTC());
  }

  @Override
  Bus bus() {
    return bus;
  }

  @Override
  Topic freshTopic() {
    return topicAt(servers);
  }

  private static Topic topicAt(String servers) {
    var topic = new Topic("test-" + UUID.randomUUID());
    var wanted = new NewTopic(topic.name(), Optional.of(PARTITIONS), Optional.empty());
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
      made(admin, wanted)
          .then(led(admin, topic))
          .as(StepVerifier::create)
          .expectNextCount(1)
          .expectComplete()
          .verify(TIMEOUT);
    }
    return topic;
  }

  /** On a machine that is short of time the broker may be taken for dead, for a moment. */
  private static Mono<?> made(Admin admin, NewTopic topic) {
    return Mono.fromCompletionStage(
            () -> admin.createTopics(List.of(topic)).all().toCompletionStage())
        .onErrorComplete(TopicExistsException.class)
        .retryWhen(SOON_AGAIN);
  }

  /**
   * Waits until every partition has its leader: a producer that comes earlier may lose the order of
   * its sequence numbers, and time out.
   */
  private static Mono<?> led(Admin admin, Topic topic) {
    var latest =
        IntStream.range(0, PARTITIONS)
            .mapToObj(partition -> new TopicPartition(topic.name(), partition))
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    return Mono.fromCompletionStage(() -> admin.listOffsets(latest).all().toCompletionStage())
        .retryWhen(SOON_AGAIN);
  }

  @Override
  void progressKept(Topic whole, String whose) {
    var offsets =
        new KafkaOffsets(
            new KafkaClients(BusCast.settings(servers), new SimpleMeterRegistry()),
            Schedulers.boundedElastic());
    offsets
        .backlog(whole, whose)
        .filter(Backlog::isEmpty)
        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  /** Nobody listens there, or the name does not resolve. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:1", "nowhere.invalid:9092"})
  void publishShouldSayThatTheBusIsAwayWhenNobodyAnswers(String nobody) {
    try (var nowhere = new KafkaBus(hasty(nobody), new SimpleMeterRegistry(), Clock.systemUTC())) {
      nowhere
          .publish(Topic.EVENTS, BusCast.message("key", "text"))
          .as(StepVerifier::create)
          .expectError(Unavailable.class)
          .verify(TIMEOUT);
    }
  }

  private static BusSettings hasty(String servers) {
    return new BusSettings(
        servers,
        16,
        Duration.ofMillis(50),
        Duration.ofSeconds(1),
        0,
        0,
        Duration.ofMillis(1),
        Duration.ofMillis(20));
  }

  @Test
  void consumeAndTailShouldGoOnWhenKafkaComesBack(@TempDir Path directory) throws Exception {
    EmbeddedKafka first = EmbeddedKafka.start(directory, 0);
    var port = Integer.parseInt(first.bootstrapServers().split(":")[1]);
    var topic = Topic.PROGRESS;
    var consumed = new Seen();
    var heard = new Seen();
    var ready = Sinks.<Void>empty();
    try (var survivor = bus(first.bootstrapServers())) {
      var consumer = survivor.consume(topic, "survivors", consumed).subscribe();
      var listener = survivor.tail(topic, ready::tryEmitEmpty).subscribe(heard::add);
      ready.asMono().as(StepVerifier::create).expectComplete().verify(TIMEOUT);
      publishAndAwait(survivor, topic, "before", consumed, heard);
      first.close();
      try (var second = EmbeddedKafka.start(directory, port)) {
        publishAndAwait(survivor, topic, "after", consumed, heard);
        assertThat(second.bootstrapServers()).isEqualTo(first.bootstrapServers());
        consumer.dispose();
        listener.dispose();
      }
    }
  }

  private static void publishAndAwait(
      Bus survivor, Topic topic, String text, Seen consumed, Seen heard) {
    survivor
        .publish(topic, BusCast.message("key", text))
        .thenMany(
            Flux.merge(
                consumed.texts().filter(text::equals).next(),
                heard.texts().filter(text::equals).next()))
        .as(StepVerifier::create)
        .expectNext(text, text)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void settingsShouldRefuseInASentence() {
    assertThatThrownBy(() -> hasty(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("remitstream.bus: bootstrap-servers names no server");
  }
}
