package io.remitstream.workers.webhook;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * How many deliveries this process may have under way. Part of the slots is left to first attempts
 * at endpoints that do not fail. An attempt that has no answer for a while lingers: it gives its
 * slot up, and its endpoint counts as slow until it ends, so that receivers that hang, however
 * many, keep nobody else's waiting. As many as may linger at all is bounded too; whatever finds no
 * room there keeps its slot.
 */
final class Slots {

  private final WebhookSettings settings;
  private final long patience;
  private final LongSupplier nanos;

  /** The oldest first. */
  private final LinkedHashMap<Lease, Held> held = new LinkedHashMap<>();

  private final Map<Lease, Held> lingering = new HashMap<>();
  private int repeats;
  private int reserved;
  private int lingeringRepeats;

  /**
   * @param nanos a clock such as {@link System#nanoTime}
   */
  Slots(WebhookSettings settings, LongSupplier nanos) {
    this.settings = settings;
    this.patience = settings.lingersAfter().toNanos();
    this.nanos = nanos;
  }

  /** How many more may be taken. */
  synchronized int free() {
    return Math.max(0, settings.slots() - held.size() - reserved);
  }

  /**
   * Keeps at most so many free ones, and at most half of them, for who leases by itself; they are
   * free again with {@link #unreserve}, whether or not they were used.
   */
  synchronized int reserve(int most) {
    int kept = Math.min(most, free() / 2);
    reserved += kept;
    return kept;
  }

  synchronized void unreserve(int kept) {
    reserved -= kept;
  }

  /** How many of those may be repeated attempts, or go to endpoints that fail. */
  synchronized int freeForRepeats() {
    return Math.clamp((long) settings.slots() - settings.reserved() - repeats, 0, free());
  }

  /** Those that were just leased begin. */
  synchronized void begin(List<Taken> taken) {
    long now = nanos.getAsLong();
    for (Taken each : taken) {
      held.put(Lease.of(each), new Held(each.endpoint().id(), isRepeated(each), now));
      repeats += isRepeated(each) ? 1 : 0;
    }
  }

  private static boolean isRepeated(Taken taken) {
    return taken.failing() || !taken.first();
  }

  /** Those whose outcome is written end. */
  synchronized void end(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      Lease lease = Lease.of(outcome.taken());
      Held ended = held.remove(lease);
      if (ended != null) {
        repeats -= ended.repeated() ? 1 : 0;
        continue;
      }
      Held lingered = lingering.remove(lease);
      lingeringRepeats -= lingered != null && lingered.repeated() ? 1 : 0;
    }
  }

  /** Moves what has had no answer for too long out of the slots. */
  synchronized void age() {
    long oldest = nanos.getAsLong() - patience;
    Iterator<Map.Entry<Lease, Held>> all = held.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Lease, Held> next = all.next();
      if (next.getValue().since() - oldest > 0) {
        return;
      }
      if (hasRoom(next.getValue())) {
        all.remove();
        linger(next.getKey(), next.getValue());
      }
    }
  }

  /** Half of the room is left to those that nobody knew to be slow. */
  private boolean hasRoom(Held slow) {
    return lingering.size() < settings.lingering()
        && !(slow.repeated() && lingeringRepeats >= settings.lingering() / 2);
  }

  private void linger(Lease lease, Held slow) {
    lingering.put(lease, slow);
    repeats -= slow.repeated() ? 1 : 0;
    lingeringRepeats += slow.repeated() ? 1 : 0;
  }

  /** The endpoints that attempts linger at. */
  synchronized UUID[] slow() {
    return lingering.values().stream().map(Held::endpoint).distinct().toArray(UUID[]::new);
  }

  /** Of all, lingering or not. */
  synchronized int underWay() {
    return held.size() + lingering.size();
  }

  synchronized int lingering() {
    return lingering.size();
  }

  /** A delivery may be leased again while a former lease's attempt is still under way. */
  private record Lease(UUID delivery, long token) {
    static Lease of(Taken taken) {
      return new Lease(taken.id(), taken.token());
    }
  }

  private record Held(UUID endpoint, boolean repeated, long since) {}
}
