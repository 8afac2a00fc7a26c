package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.event.LogPage;
import reactor.core.publisher.Mono;

/** The log in the database; however many listen, few read at once. */
final class LogHistory implements History {

  private final EventLog log;
  private final Turnstile turnstile;

  LogHistory(EventLog log, int reads) {
    this.log = log;
    this.turnstile = new Turnstile(reads);
  }

  @Override
  public Mono<Cursor> head() {
    return turnstile.pass(log.head());
  }

  @Override
  public Mono<LogPage> after(Cursor cursor, int limit) {
    return turnstile.pass(log.after(cursor, limit));
  }
}
