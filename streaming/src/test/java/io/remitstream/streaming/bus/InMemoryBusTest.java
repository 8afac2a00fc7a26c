package io.remitstream.streaming.bus;

import static io.remitstream.streaming.bus.BusCast.TIMEOUT;

import java.time.Duration;
import reactor.core.publisher.Flux;

class InMemoryBusTest extends BusContract {

  private final InMemoryBus bus = new InMemoryBus(BusCast.settings("nowhere"));

  @Override
  Bus bus() {
    return bus;
  }

  @Override
  Topic freshTopic() {
    return new Topic("fresh");
  }

  @Override
  void progressKept(Topic whole, String whose) {
    Flux.interval(Duration.ofMillis(2))
        .onBackpressureDrop()
        .takeUntil(tick -> bus.hasHandledAll(whole, whose))
        .blockLast(TIMEOUT);
  }
}
