package io.remitstream.api.live;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class KeyWatchTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration RECHECK = Duration.ofMillis(10);

  /** Five times in vain is tolerated, the sixth time is not. */
  private static final Duration UNCHECKED = Duration.ofMillis(50);

  /** Nobody may stay on a key that cannot be looked up; but not for one failure either. */
  @Test
  void watchShouldEndWhatIsOpenWhenKeysCannotBeLookedUpForTooLong() {
    var connections = new Connections(1);
    Connection open =
        connections.open(new Caller(new TenantId(Ids.next()), Ids.next(), Scope.all()));
    var away = new Away();
    var watch = new KeyWatch(connections, new DispatchTransactions(away, 10), settings());

    Mono.firstWithSignal(open.ended(), watch.watch().then(Mono.never()))
        .map(ending -> ending + " after " + away.asked)
        .as(StepVerifier::create)
        .expectNext("UNVERIFIED after 6")
        .expectComplete()
        .verify(TIMEOUT);
  }

  private static LiveSettings settings() {
    return new LiveSettings(
        1,
        1,
        1,
        TIMEOUT,
        1,
        1,
        TIMEOUT,
        TIMEOUT,
        TIMEOUT,
        DataSize.ofKilobytes(8),
        RECHECK,
        UNCHECKED);
  }

  /** A database that does not answer. */
  private static final class Away implements ConnectionFactory {

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Publisher<? extends io.r2dbc.spi.Connection> create() {
      asked.incrementAndGet();
      return Mono.error(() -> new R2dbcNonTransientResourceException("away"));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
      return () -> "PostgreSQL";
    }
  }
}
