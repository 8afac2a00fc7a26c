package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.LogPage;
import reactor.core.publisher.Mono;

/** A tenant's log as the live side reads it, wherever memory does not reach. */
interface History {

  /** The log's present end. */
  Mono<Cursor> head();

  /** The events after a cursor, or a reset where they are gone. */
  Mono<LogPage> after(Cursor cursor, int limit);
}
