package io.remitstream.workers.sequence;

import static io.remitstream.workers.sequence.SequencerFixture.LEASE;
import static io.remitstream.workers.sequence.SequencerFixture.TIMEOUT;
import static io.remitstream.workers.sequence.SequencerFixture.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.bus.BusSettings;
import io.remitstream.streaming.bus.InMemoryBus;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.MessageHandler;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.DocumentEvent;
import io.remitstream.streaming.event.EventJson;
import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RelayTest {

  private final Bus bus = new InMemoryBus(settings());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SequencerFixture fixture = new SequencerFixture();
  private final ShardLeases leases = fixture.leases("relay", LEASE);
  private final Outbox outbox = new Outbox(fixture.dispatch, leases, 16);

  @BeforeEach
  void hold() {
    leases.hold().block(TIMEOUT);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void publishShouldSendEachTenantsEventsInOrderAndAPermitForEachUpload() {
    TenantId tenant = fixture.tenant();
    UUID document = Ids.next();
    Flux.range(0, 40).concatMap(n -> fixture.append(tenant, uploaded(Ids.next()))).blockLast();
    fixture.append(tenant, new DocumentEvent.DocumentProcessing(document)).block(TIMEOUT);
    sequence();

    publishAll(relay(bus));

    assertThat(received(Topic.EVENTS))
        .allSatisfy(message -> assertThat(message.key()).isEqualTo(tenant.toString()))
        .extracting(message -> EventJson.read(message.body()).position())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList());
    assertThat(received(Topic.EXTRACTION)).hasSize(40);
    assertThat(fixture.placed(tenant)).allMatch(Placed::published);
  }

  @Test
  void publishShouldCarryTheTraceOfTheRequest() {
    TenantId tenant = fixture.tenant();
    String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    var cause = Cause.service("test", "request-1", traceparent);
    fixture
        .tenants
        .inTransaction(client -> fixture.log.append(client, uploaded(Ids.next()), cause))
        .contextWrite(Tenancy.of(tenant)::apply)
        .block(TIMEOUT);
    sequence();

    publishAll(relay(bus));

    assertThat(received(Topic.EVENTS).getFirst().headers())
        .containsEntry("traceparent", traceparent);
    assertThat(received(Topic.EXTRACTION).getFirst().headers())
        .containsEntry("traceparent", traceparent);
  }

  @Test
  void publishShouldSendAgainWhatWasSentButNotMarked() {
    TenantId tenant = fixture.tenant();
    Flux.range(0, 5).concatMap(n -> fixture.append(tenant, uploaded(Ids.next()))).blockLast();
    sequence();
    relay(new BreaksAfterSending(bus))
        .publish(led())
        .as(StepVerifier::create)
        .expectError(Unavailable.class)
        .verify(TIMEOUT);
    assertThat(fixture.placed(tenant)).noneMatch(Placed::published);

    publishAll(relay(bus));

    assertThat(received(Topic.EVENTS))
        .extracting(message -> EventJson.read(message.body()).position())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 1L, 2L, 3L, 4L, 5L);
    assertThat(fixture.placed(tenant)).allMatch(Placed::published);
  }

  @Test
  void publishShouldMarkNothingWhenDeposed() {
    TenantId tenant = fixture.tenant();
    fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);
    sequence();
    Led stale = led();
    leases.release().then(fixture.leases("later", LEASE).hold()).block(TIMEOUT);

    relay(bus).publish(stale).as(StepVerifier::create).expectError(Deposed.class).verify(TIMEOUT);

    assertThat(fixture.placed(tenant)).noneMatch(Placed::published);
  }

  @Test
  void publishShouldSetAMisfitAsideAndGoOn() {
    TenantId tenant = fixture.tenant();
    fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);
    damageData(tenant);
    fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);
    sequence();

    publishAll(relay(bus));

    assertThat(received(Topic.EVENTS))
        .extracting(message -> EventJson.read(message.body()).position())
        .containsExactly(2L);
    Message letter = received(Topic.DEAD_LETTERS).getFirst();
    assertThat(letter.headers()).containsEntry("dead-letter-cause", "event-misfit");
    assertThat(EventJson.read(letter.body()).position()).isEqualTo(1);
    assertThat(meters.counter("remitstream.events.misfits").count()).isEqualTo(1);
    assertThat(fixture.placed(tenant)).allMatch(Placed::published);
  }

  /** A floor that only a lost index or a statement an event would fall through. */
  @Test
  void logShouldTakeAThousandEventsASecond() {
    int many = 20_000;
    TenantId tenant = fixture.tenant();
    appendAtOnce(tenant, many);
    Sequencer sequencer = new Sequencer(fixture.dispatch, leases, 256);
    var wide =
        new Relay(new Outbox(fixture.dispatch, leases, 256), bus, new EventSchemas(), meters);

    Duration placing = time(() -> fixture.sequenceUntilEmpty(sequencer, led()).blockLast());
    Duration relaying = time(() -> publishAll(wide));

    System.out.printf("%d events placed in %s, published in %s%n", many, placing, relaying);
    assertThat(fixture.published(tenant, many).block(TIMEOUT)).isTrue();
    assertThat(placing.plus(relaying)).isLessThan(Duration.ofSeconds(many / 1000));
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void appendAtOnce(TenantId tenant, int many) {
    fixture
        .tenants
        .inTransaction(
            client ->
                client
                    .sql(
                        """
                        insert into event (tenant_id, id, type, subject, time, dataschema, actor, correlationid, data)
                        select $1, id, 'document.deleted', id::text, clock_timestamp(),
                               'https://remitstream.io/schemas/events/document.deleted/1', 'service:test', 'request-1',
                               jsonb_build_object('documentId', id)
                        from (select uuidv7() as id from generate_series(1, $2)) made
                        """)
                    .bind("$1", tenant.value())
                    .bind("$2", many)
                    .then())
        .contextWrite(Tenancy.of(tenant)::apply)
        .block(TIMEOUT);
  }

  @Test
  void ageShouldTellHowLongTheOldestEventWaits() {
    TenantId tenant = fixture.tenant();
    fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);
    change(tenant, "update event set time = time - interval '1 hour' where tenant_id = $1");

    assertThat(outbox.age(led()).block(TIMEOUT)).isGreaterThan(Duration.ofMinutes(59));
    sequence();
    assertThat(outbox.age(led()).block(TIMEOUT)).isGreaterThan(Duration.ofMinutes(59));
    publishAll(relay(bus));
    assertThat(outbox.age(led()).block(TIMEOUT)).isZero();
  }

  private void damageData(TenantId tenant) {
    change(tenant, "update event set data = '{\"documentId\": 7}'::jsonb where tenant_id = $1");
  }

  private void change(TenantId tenant, String sql) {
    fixture
        .dispatch
        .inTransaction(client -> client.sql(sql).bind("$1", tenant.value()).then())
        .block(TIMEOUT);
  }

  private Relay relay(Bus to) {
    return new Relay(outbox, to, new EventSchemas(), meters);
  }

  private Led led() {
    return leases.hold().blockOptional(TIMEOUT).orElseThrow();
  }

  private void sequence() {
    fixture.sequenceUntilEmpty(fixture.sequencer(leases), led()).blockLast(TIMEOUT);
  }

  private void publishAll(Relay relay) {
    leases.hold().flatMap(relay::publish).repeat().takeUntil(many -> many == 0).blockLast(TIMEOUT);
  }

  /** Everything on the topic so far. */
  private List<Message> received(Topic topic) {
    List<Message> messages = new CopyOnWriteArrayList<>();
    bus.drain(
            topic, "test-" + Ids.next(), message -> Mono.fromRunnable(() -> messages.add(message)))
        .block(TIMEOUT);
    return messages;
  }

  private static BusSettings settings() {
    return new BusSettings(
        "none:0",
        64,
        Duration.ofMillis(200),
        Duration.ofSeconds(30),
        0,
        0,
        Duration.ofMillis(1),
        Duration.ofMillis(1));
  }

  /** Takes everything, and then is away: the sender cannot know that it arrived. */
  private record BreaksAfterSending(Bus bus) implements Bus {
    @Override
    public Flux<Message> publish(Topic topic, Flux<Message> messages) {
      return bus.publish(topic, messages).concatWith(Mono.error(() -> new Unavailable("bus")));
    }

    @Override
    public Mono<Void> consume(Topic topic, String group, MessageHandler handler) {
      return bus.consume(topic, group, handler);
    }

    @Override
    public Flux<Message> tail(Topic topic, Runnable whenListening) {
      return bus.tail(topic, whenListening);
    }

    @Override
    public Mono<Long> drain(Topic topic, String group, MessageHandler handler) {
      return bus.drain(topic, group, handler);
    }
  }
}
