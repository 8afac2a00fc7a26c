package io.remitstream.cli.service;

import io.remitstream.embedded.InfrastructureFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts again what ends by itself, unless it does so over and over. */
final class Keeper {

  static final int AT_MOST = 10;
  private static final Duration WITHIN = Duration.ofMinutes(1);

  private final List<? extends Kept> parts;
  private final Consumer<String> progress;
  private final Map<String, Deque<Long>> restarts = new HashMap<>();

  Keeper(List<? extends Kept> parts, Consumer<String> progress) {
    this.parts = List.copyOf(parts);
    this.progress = progress;
  }

  /**
   * Looks after all of them, once.
   *
   * @throws InfrastructureFailure when one has ended {@value #AT_MOST} times within a minute
   */
  void look() throws IOException, InterruptedException {
    for (Kept part : parts) {
      if (!part.isAlive()) {
        restart(part);
      }
    }
  }

  private void restart(Kept part) throws IOException, InterruptedException {
    InfrastructureFailure obituary = part.obituary();
    refuseTooMany(restarts.computeIfAbsent(part.name(), name -> new ArrayDeque<>()), obituary);
    progress.accept(obituary.getMessage() + " It is started again.");
    try {
      part.restart();
    } catch (InfrastructureFailure notYet) {
      progress.accept(notYet.getMessage() + " Once more, soon.");
    }
  }

  private static void refuseTooMany(Deque<Long> times, InfrastructureFailure obituary) {
    long now = System.nanoTime();
    times.removeIf(time -> now - time > WITHIN.toNanos());
    if (times.size() == AT_MOST) {
      throw obituary;
    }
    times.add(now);
  }
}
