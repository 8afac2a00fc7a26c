package io.remitstream.streaming.tenancy;

import reactor.core.publisher.Mono;

/**
 * Keeps cancellation from the database driver: work that has begun runs to its end, bounded by the
 * role's {@code transaction_timeout}. Cancelling a running r2dbc-postgresql query hands a
 * connection back in the middle of its transaction, with the former tenant still set, or loses it
 * (spring-framework #32115, r2dbc-postgresql #731).
 */
final class Shield {

  private Shield() {}

  static <T> Mono<T> shield(Mono<T> work) {
    return Mono.deferContextual(
        context ->
            Mono.create(
                sink -> {
                  var asker = new Asker();
                  sink.onDispose(asker::leave);
                  // One signal: an empty success after a value would drop one not yet asked for.
                  work.contextWrite(inner -> inner.putAll(context).put(Asker.class, asker))
                      .singleOptional()
                      .subscribe(
                          found -> found.ifPresentOrElse(sink::success, sink::success),
                          sink::error);
                }));
  }

  /**
   * Fails with {@link Abandoned} if whoever asked has gone, so that what was cancelled before BEGIN
   * does not begin.
   */
  static Mono<Void> unlessAbandoned() {
    return Mono.deferContextual(
        context ->
            context.<Asker>getOrEmpty(Asker.class).filter(Asker::gone).isPresent()
                ? Mono.error(new Abandoned())
                : Mono.empty());
  }

  private static final class Asker {
    private volatile boolean gone;

    void leave() {
      gone = true;
    }

    boolean gone() {
      return gone;
    }
  }

  /** Nobody is waiting any more; seen by no one but the shield. */
  static final class Abandoned extends RuntimeException {
    Abandoned() {
      super("the asker has gone", null, false, false);
    }
  }
}
