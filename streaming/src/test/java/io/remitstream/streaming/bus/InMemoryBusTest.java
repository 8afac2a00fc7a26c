package io.remitstream.streaming.bus;

class InMemoryBusTest extends BusContract {

  private final Bus bus = new InMemoryBus(BusCast.settings("nowhere"));

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
    // It is kept as each message is handled.
  }
}
