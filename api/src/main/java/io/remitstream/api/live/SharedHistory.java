package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.LogPage;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/**
 * Listeners who were cut off together come back together and ask for the same page: while it is
 * being read for one of them, the others wait for it too.
 */
final class SharedHistory implements History {

  private final History history;
  private final Map<Page, Mono<LogPage>> underWay = new ConcurrentHashMap<>();

  SharedHistory(History history) {
    this.history = history;
  }

  @Override
  public Mono<Cursor> head() {
    return history.head();
  }

  @Override
  public Mono<LogPage> after(Cursor cursor, int limit) {
    return Tenancy.current()
        .flatMap(
            tenant -> underWay.computeIfAbsent(new Page(tenant, cursor, limit), this::reading));
  }

  /** Whoever is cancelled leaves it to the others. */
  private Mono<LogPage> reading(Page page) {
    return history
        .after(page.after(), page.limit())
        .doFinally(end -> underWay.remove(page))
        .contextWrite(Tenancy.of(page.tenant()))
        .share();
  }

  private record Page(TenantId tenant, Cursor after, int limit) {}
}
