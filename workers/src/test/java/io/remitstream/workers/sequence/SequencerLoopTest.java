package io.remitstream.workers.sequence;

import static io.remitstream.workers.sequence.SequencerFixture.TIMEOUT;
import static io.remitstream.workers.sequence.SequencerFixture.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.bus.BusSettings;
import io.remitstream.streaming.bus.InMemoryBus;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class SequencerLoopTest {

  private static final Duration POLL = Duration.ofMillis(5);

  @Test
  void loopShouldPublishLongBeforeItsNextPollWhenATransactionCommits() {
    try (var fixture = new SequencerFixture();
        var loop = loop(fixture, "remitstream.sequencer.idle=1h")) {
      TenantId tenant = fixture.tenant();
      awaitListener(fixture);

      fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);

      awaitPublished(fixture, tenant, 1);
      assertThat(loop.getBean(SequencerLoop.class).isRunning()).isTrue();
    }
  }

  @Test
  void loopShouldPublishWithoutASignal() {
    try (var fixture = new SequencerFixture();
        var loop = loop(fixture, "remitstream.sequencer.idle=20ms")) {
      TenantId tenant = fixture.tenant();

      fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);

      awaitPublished(fixture, tenant, 1);
      assertThat(loop.isActive()).isTrue();
    }
  }

  @Test
  void loopShouldLeaveItsShardsToTheNextAtOnceWhenStopped() {
    try (var fixture = new SequencerFixture()) {
      TenantId tenant = fixture.tenant();
      loop(fixture, "remitstream.sequencer.lease=1h").close();

      try (var next = loop(fixture, "remitstream.sequencer.idle=20ms")) {
        fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);
        awaitPublished(fixture, tenant, 1);
        assertThat(next.isActive()).isTrue();
      }
    }
  }

  private static AnnotationConfigApplicationContext loop(SequencerFixture fixture, String setting) {
    var context = new AnnotationConfigApplicationContext();
    context.setParent(fixture.context);
    TestPropertyValues.of(setting).applyTo(context);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(
        Bus.class,
        () -> new InMemoryBus(new BusSettings("none:0", 64, POLL, TIMEOUT, 0, 0, POLL, POLL)));
    context.register(SequenceConfiguration.class);
    context.refresh();
    return context;
  }

  /** What is signalled before somebody listens is lost, and waits for a poll. */
  private static void awaitListener(SequencerFixture fixture) {
    fixture
        .dispatch
        .inTransaction(
            client ->
                client
                    .sql(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and application_name = 'remitstream-listen'
                          and query like 'listen%'
                        """)
                    .map(row -> row.get(0, Long.class))
                    .one())
        .filter(listeners -> listeners > 0)
        .repeatWhenEmpty(tries -> tries.delayElements(POLL))
        .block(TIMEOUT);
  }

  private static void awaitPublished(SequencerFixture fixture, TenantId tenant, int many) {
    fixture
        .published(tenant, many)
        .filter(all -> all)
        .repeatWhenEmpty(tries -> tries.delayElements(POLL))
        .block(TIMEOUT);
  }
}
