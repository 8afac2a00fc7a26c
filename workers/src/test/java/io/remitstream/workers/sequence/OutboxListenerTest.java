package io.remitstream.workers.sequence;

import static io.remitstream.workers.sequence.SequencerFixture.TIMEOUT;
import static io.remitstream.workers.sequence.SequencerFixture.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remitstream.embedded.TroubledWire;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.DatabaseSettings;
import io.remitstream.streaming.tenancy.TenantId;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

class OutboxListenerTest {

  private static final Duration BEAT = Duration.ofMillis(200);
  private static final Duration SILENCE = Duration.ofMillis(1_500);

  private final AtomicInteger heard = new AtomicInteger();

  /** The connection stays open, and neither side hears the other on it any more. */
  @Test
  void listenerShouldComeBackWhenItsConnectionIsHalfOpen() throws IOException {
    try (var fixture = new SequencerFixture();
        var wire = wire(fixture)) {
      TenantId tenant = fixture.tenant();
      Disposable listening =
          new OutboxListener(through(wire, fixture), BEAT)
              .signals()
              .subscribe(signal -> heard.incrementAndGet());
      awaitSignal(fixture, tenant);

      wire.swallow();
      wire.pass();
      heard.set(0);

      awaitSignal(fixture, tenant);
      assertThat(wire.held()).as("connections").isEqualTo(1);
      listening.dispose();
    }
  }

  /** What is appended before somebody listens is not heard of. */
  private void awaitSignal(SequencerFixture fixture, TenantId tenant) {
    await()
        .atMost(TIMEOUT)
        .until(
            () -> {
              fixture.append(tenant, uploaded(Ids.next())).block(TIMEOUT);
              return heard.get() > 0;
            });
  }

  private static TroubledWire wire(SequencerFixture fixture) throws IOException {
    var database = fixture.infrastructure.database();
    return TroubledWire.to(database.host(), database.port());
  }

  private static DatabaseSettings through(TroubledWire wire, SequencerFixture fixture) {
    var direct = fixture.context.getBean(DatabaseSettings.class);
    return new DatabaseSettings(
        direct.host(),
        wire.port(),
        direct.name(),
        direct.appUser(),
        direct.appPassword(),
        direct.dispatchUser(),
        direct.dispatchPassword(),
        direct.poolSize(),
        direct.dispatchPoolSize(),
        direct.waiting(),
        direct.acquireTimeout(),
        SILENCE);
  }
}
