package io.remitstream.workers.sequence;

import static io.remitstream.workers.sequence.SequencerFixture.TIMEOUT;
import static io.remitstream.workers.sequence.SequencerFixture.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.OutboxSignal;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Mono;

class SequencerLoopTest {

  private static final Duration POLL = Duration.ofMillis(5);

  @Test
  void loopShouldPlaceLongBeforeItsNextPollWhenSignalled() {
    try (var fixture = new SequencerFixture();
        var loop = loop(fixture, "remitstream.sequencer.idle=1h")) {
      TenantId tenant = fixture.tenant();
      OutboxSignal signal = fixture.context.getBean(OutboxSignal.class);

      fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);

      awaitPlaced(fixture, tenant, 1, signal::appended);
      assertThat(loop.getBean(SequencerLoop.class).isRunning()).isTrue();
    }
  }

  @Test
  void loopShouldPlaceWithoutASignal() {
    try (var fixture = new SequencerFixture();
        var loop = loop(fixture, "remitstream.sequencer.idle=20ms")) {
      TenantId tenant = fixture.tenant();

      fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);

      awaitPlaced(fixture, tenant, 1, () -> {});
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
        awaitPlaced(fixture, tenant, 1, () -> {});
        assertThat(next.isActive()).isTrue();
      }
    }
  }

  private static AnnotationConfigApplicationContext loop(SequencerFixture fixture, String setting) {
    var context = new AnnotationConfigApplicationContext();
    context.setParent(fixture.context);
    TestPropertyValues.of(setting).applyTo(context);
    context.register(SequenceConfiguration.class);
    context.refresh();
    return context;
  }

  private static void awaitPlaced(
      SequencerFixture fixture, TenantId tenant, int many, Runnable meanwhile) {
    Mono.fromRunnable(meanwhile)
        .then(fixture.placed(tenant, many))
        .filter(placed -> placed)
        .repeatWhenEmpty(tries -> tries.delayElements(POLL))
        .block(TIMEOUT);
  }
}
