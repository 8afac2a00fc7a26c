package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import tools.jackson.databind.node.ObjectNode;

/** The log as server-sent events. */
final class EventStream {

  private final LiveHub hub;
  private final OpenStreams streams;

  EventStream(LiveHub hub, OpenStreams streams) {
    this.hub = hub;
    this.streams = streams;
  }

  /** Ends when the service drains or the key does, with a last event that says so. */
  Flux<ServerSentEvent<String>> open(@Nullable Cursor after) {
    return streams.open(
        hub.listen(Listening.from(after)).map(EventStream::event), EventStream::farewell);
  }

  private static Flux<ServerSentEvent<String>> farewell(Ending ending) {
    return Flux.just(event("closing", LiveJson.closing(ending)));
  }

  private static ServerSentEvent<String> event(LiveSignal signal) {
    return switch (signal) {
      case LiveSignal.Happened(LiveEvent event) ->
          ServerSentEvent.builder(event.json())
              .id(event.cursor().toString())
              .event(event.event().type())
              .build();
      case LiveSignal.Ready(Cursor cursor) -> event("ready", LiveJson.ready(cursor));
      case LiveSignal.Reset reset -> event("reset", LiveJson.reset(reset));
      case LiveSignal.Progressed(var progress) -> event("progress", LiveJson.progress(progress));
    };
  }

  private static ServerSentEvent<String> event(String name, ObjectNode data) {
    return ServerSentEvent.builder(data.toString()).event(name).build();
  }
}
