package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.LogPage;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class SharedHistoryTest {

  private static final TenantId ONE = new TenantId(new UUID(0, 1));
  private static final TenantId OTHER = new TenantId(new UUID(0, 2));
  private static final Cursor PLACE = new Cursor(1, 7);

  private final List<TenantId> reads = new ArrayList<>();
  private final Sinks.One<LogPage> answer = Sinks.one();
  private final SharedHistory history = new SharedHistory(new Slow());
  private final List<LogPage> pages = new ArrayList<>();

  @Test
  void afterShouldReadAPageOnceForAllOfATenantWhoAskMeanwhile() {
    var first = ask(ONE, PLACE, 5);
    ask(ONE, PLACE, 5);
    ask(ONE, PLACE, 5);
    first.dispose();

    answer.tryEmitValue(new LogPage.Events(List.of(), PLACE));

    assertThat(reads).containsExactly(ONE);
    assertThat(pages).hasSize(2);
  }

  @Test
  void afterShouldReadForEachThatIsAnother() {
    ask(ONE, PLACE, 5);
    ask(OTHER, PLACE, 5);
    ask(ONE, new Cursor(1, 8), 5);
    ask(ONE, PLACE, 6);

    assertThat(reads).containsExactly(ONE, OTHER, ONE, ONE);
  }

  @Test
  void afterShouldReadAnewWhenAPageHasBeenRead() {
    ask(ONE, PLACE, 5);
    answer.tryEmitValue(new LogPage.Events(List.of(), PLACE));

    ask(ONE, PLACE, 5);

    assertThat(reads).containsExactly(ONE, ONE);
  }

  private Disposable ask(TenantId tenant, Cursor after, int limit) {
    return history
        .after(after, limit)
        .contextWrite(Tenancy.of(tenant)::apply)
        .subscribe(pages::add);
  }

  /** Answers when the test says so. */
  private final class Slow implements History {

    @Override
    public Mono<Cursor> head() {
      return Mono.just(PLACE);
    }

    @Override
    public Mono<LogPage> after(Cursor cursor, int limit) {
      return Tenancy.current().doOnNext(reads::add).then(answer.asMono());
    }
  }
}
