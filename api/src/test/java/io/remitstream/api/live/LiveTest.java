package io.remitstream.api.live;

import io.remitstream.api.ApiTest;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.EventLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;

/**
 * The api with a real database and a real bus; memory small and checks often, to meet every edge.
 */
@TestPropertySource(
    properties = {
      "remitstream.live.ring=16",
      "remitstream.live.page=7",
      "remitstream.live.head-poll=100ms",
      "remitstream.live.recheck=200ms",
      "remitstream.live.comment=200ms",
      "remitstream.live.ping=500ms",
      "remitstream.live.connections=5",
      "remitstream.api.rsocket.setup-within=1s",
      "remitstream.graphql.operations=8",
      "remitstream.graphql.init-within=1s"
    })
public abstract class LiveTest extends ApiTest {

  protected static final Cursor START = new Cursor(1, 0);

  @Autowired EventLog eventLog;
  @Autowired protected Bus bus;
  @Autowired Connections connections;
  protected TestLog log;

  @DynamicPropertySource
  static void bus(DynamicPropertyRegistry registry) {
    String servers = Infrastructure.withDatabaseAndBus().bootstrapServers().orElseThrow();
    registry.add("remitstream.bus.bootstrap-servers", () -> servers);
  }

  @BeforeEach
  void openLog() {
    log = new TestLog(eventLog, within, across, bus);
  }

  /** The event stream, comments left out. */
  Flux<ServerSentEvent<String>> stream(Member who, @Nullable Cursor lastEventId) {
    return new LiveDoors(port).stream(who.token(), lastEventId);
  }

  LiveClient socket(Member who) {
    return new LiveDoors(port).socket(who.token());
  }
}
