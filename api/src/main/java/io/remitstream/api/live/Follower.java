package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.LogPage;
import io.remitstream.streaming.fault.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One listener's place in a tenant's log. It is pulled: from memory where memory reaches, else from
 * the log, else it waits. Whatever happens in between, each position comes once and in order; a
 * slow listener reads the log at its own pace, and nobody waits for it.
 */
final class Follower {

  private static final Duration FIRST_RETRY = Duration.ofMillis(200);
  private static final Duration LAST_RETRY = Duration.ofSeconds(5);

  /**
   * Looked again after this even without a signal, should the log lag behind what is known of it.
   */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final TenantTail tail;
  private final History history;
  private final int limit;
  private Cursor at;

  /**
   * @param after where to begin; null for what comes from now on
   */
  Follower(TenantTail tail, History history, int limit, @Nullable Cursor after) {
    this.tail = tail;
    this.history = history;
    this.limit = limit;
    this.at = after == null ? tail.head() : after;
  }

  /** Never ends by itself. One subscriber only; at most two pages wait for it. */
  Flux<LiveSignal> signals() {
    return Flux.concat(begin(), Mono.defer(this::next).repeat()).flatMapIterable(page -> page, 1);
  }

  private Mono<List<LiveSignal>> begin() {
    return Mono.defer(
        () -> tail.knows(at) ? Mono.just(List.of(new LiveSignal.Ready(at))) : check());
  }

  /** A cursor from elsewhere may be of a time, or a log, that is gone. */
  private Mono<List<LiveSignal>> check() {
    return read(limit).map(this::begun);
  }

  private List<LiveSignal> begun(LogPage page) {
    if (page instanceof LogPage.Reset gone) {
      LiveSignal reset = reset(gone);
      return List.of(new LiveSignal.Ready(at), reset);
    }
    var ready = new LiveSignal.Ready(at);
    return Stream.concat(Stream.of(ready), taken(page).stream()).toList();
  }

  private Mono<List<LiveSignal>> next() {
    Mono<Void> changed = tail.changed();
    return switch (tail.after(at, limit)) {
      case TenantTail.Next.Events(List<LiveEvent> events) -> Mono.just(advance(events));
      case TenantTail.Next.Log log -> read(limit).flatMap(page -> take(page, changed));
      case TenantTail.Next.Wait wait -> changed.thenReturn(List.of());
    };
  }

  private Mono<LogPage> read(int many) {
    return history
        .after(at, many)
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, FIRST_RETRY)
                .maxBackoff(LAST_RETRY)
                .filter(Unavailable.class::isInstance));
  }

  private Mono<List<LiveSignal>> take(LogPage page, Mono<Void> changed) {
    List<LiveSignal> taken = taken(page);
    return taken.isEmpty()
        ? changed.timeout(LOOK_AGAIN, Mono.empty()).thenReturn(taken)
        : Mono.just(taken);
  }

  private List<LiveSignal> taken(LogPage page) {
    return switch (page) {
      case LogPage.Reset reset -> List.of(reset(reset));
      case LogPage.Events some when !some.events().isEmpty() ->
          advance(some.events().stream().map(LiveEvent::of).toList());
      case LogPage.Events none -> List.of();
    };
  }

  private LiveSignal reset(LogPage.Reset reset) {
    at = reset.next();
    return new LiveSignal.Reset(at, reset.reason());
  }

  private List<LiveSignal> advance(List<LiveEvent> events) {
    at = events.getLast().cursor();
    return events.stream().<LiveSignal>map(LiveSignal.Happened::new).toList();
  }
}
