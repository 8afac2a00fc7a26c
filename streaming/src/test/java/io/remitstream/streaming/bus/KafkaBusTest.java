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
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class KafkaBusTest extends BusContract {

  private static final int PARTITIONS = 3;

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
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              List.of(new NewTopic(topic.name(), Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new IllegalStateException("no topic for a test", failed);
    }
    return topic;
  }

  @Override
  void progressKept(Topic whole, String whose) {
    var offsets =
        new KafkaOffsets(new KafkaClients(BusCast.settings(servers)), Schedulers.boundedElastic());
    offsets
        .backlog(whole, whose)
        .filter(Backlog::isEmpty)
        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void publishShouldSayThatTheBusIsAwayWhenNobodyAnswers() {
    var settings =
        new BusSettings(
            "127.0.0.1:1",
            16,
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            0,
            0,
            Duration.ofMillis(1),
            Duration.ofMillis(20));
    try (var nowhere = new KafkaBus(settings, new SimpleMeterRegistry(), Clock.systemUTC())) {
      nowhere
          .publish(Topic.EVENTS, BusCast.message("key", "text"))
          .as(StepVerifier::create)
          .expectErrorSatisfies(
              away ->
                  assertThat(away)
                      .isInstanceOfSatisfying(
                          Unavailable.class,
                          fault -> assertThat(fault.code()).isEqualTo("bus-unavailable")))
          .verify(TIMEOUT);
    }
  }

  @Test
  void consumeAndTailShouldGoOnWhenKafkaComesBack(@TempDir Path directory) throws Exception {
    var first = EmbeddedKafka.start(directory, 0);
    var port = Integer.parseInt(first.bootstrapServers().split(":")[1]);
    var topic = topicAt(first.bootstrapServers());
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
    assertThatThrownBy(
            () ->
                new BusSettings(
                    " ",
                    16,
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1),
                    0,
                    0,
                    Duration.ofMillis(1),
                    Duration.ofMillis(20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("remitstream.bus: bootstrap-servers names no server");
  }
}
