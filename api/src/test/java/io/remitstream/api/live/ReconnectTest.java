package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/**
 * A client that is cut off and comes back with its cursor misses nothing and sees nothing twice.
 */
class ReconnectTest extends LiveTest {

  private static final int EVENTS = 400;

  /** The bus loses every seventh event on top: the log makes good for it. */
  private Disposable write(TenantId tenant, Random random) {
    return Flux.range(0, EVENTS / 4)
        .concatMap(
            n ->
                log.happen(tenant, 4, event -> event.position() % 7 != 0)
                    .delayElement(Duration.ofMillis(random.nextInt(12))))
        .subscribe();
  }

  @Test
  void streamShouldYieldEachEventOnceWhenCutOffAtRandom() {
    var random = new Random(835);
    var received = new Received();
    Disposable writing = write(member.tenant().id(), random);

    while (received.count() < EVENTS) {
      stream(member, received.cursor())
          .filter(event -> event.id() != null)
          .take(Math.min(1 + random.nextInt(40), EVENTS - received.count()))
          .doOnNext(received::add)
          .blockLast(TIMEOUT);
    }

    received.assertComplete();
    writing.dispose();
  }

  @Test
  void socketShouldYieldEachEventOnceWhenCutOffAtRandom() throws InterruptedException {
    var random = new Random(835);
    var received = new Received();
    Disposable writing = write(member.tenant().id(), random);

    while (received.count() < EVENTS) {
      LiveClient client = socket(member).subscribe(received.cursor());
      int many = Math.min(1 + random.nextInt(40), EVENTS - received.count());
      for (int n = 0; n < many; n++) {
        received.add(client.next("event").path("event").path("cursor").asString());
      }
      client.cut();
    }

    received.assertComplete();
    writing.dispose();
  }

  @Test
  void streamShouldYieldEachEventOnceWhenTheReaderIsSlow() {
    var random = new Random(36);
    var received = new Received();
    Disposable writing = write(member.tenant().id(), random);

    stream(member, START)
        .filter(event -> event.id() != null)
        .limitRate(1)
        .concatMap(event -> Flux.just(event).delayElements(Duration.ofMillis(random.nextInt(8))), 1)
        .take(EVENTS)
        .doOnNext(received::add)
        .blockLast(Duration.ofSeconds(60));

    received.assertComplete();
    writing.dispose();
  }

  private static final class Received {

    private final List<Cursor> cursors = new ArrayList<>();

    void add(ServerSentEvent<String> event) {
      add(String.valueOf(event.id()));
    }

    void add(String cursor) {
      cursors.add(Cursor.parse(cursor));
    }

    int count() {
      return cursors.size();
    }

    Cursor cursor() {
      return cursors.isEmpty() ? START : cursors.getLast();
    }

    void assertComplete() {
      assertThat(cursors)
          .extracting(Cursor::position)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS).boxed().toList());
    }
  }
}
