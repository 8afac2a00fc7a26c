package io.remitstream.api.live;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets a number of flows through at once; the others wait their turn, in order. */
final class Turnstile {

  private final ArrayDeque<Place> waiting = new ArrayDeque<>();
  private int free;

  Turnstile(int width) {
    this.free = width;
  }

  /** Runs {@code flow} when there is room; whoever is cancelled while waiting leaves the line. */
  <T> Mono<T> pass(Mono<T> flow) {
    return Mono.using(this::enter, place -> place.admitted().then(flow), this::leave);
  }

  private synchronized Place enter() {
    var place = new Place();
    if (free > 0) {
      free--;
      place.admit();
    } else {
      waiting.addLast(place);
    }
    return place;
  }

  private void leave(Place place) {
    Place next = succeed(place);
    if (next != null) {
      next.admit();
    }
  }

  /**
   * Who is no longer in the line has been admitted, even if cancelled before learning of it: then
   * the room is handed on all the same, or it would be lost for good.
   */
  private synchronized @Nullable Place succeed(Place place) {
    if (waiting.remove(place)) {
      return null;
    }
    Place next = waiting.pollFirst();
    if (next == null) {
      free++;
    }
    return next;
  }

  /** Of one flow, in the line or inside. */
  private static final class Place {

    private final Sinks.Empty<Void> admission = Sinks.empty();

    void admit() {
      admission.tryEmitEmpty();
    }

    Mono<Void> admitted() {
      return admission.asMono();
    }
  }
}
