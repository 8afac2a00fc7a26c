package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** Where an api under test can be listened to. */
public record LiveDoors(int port) {

  private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
      new ParameterizedTypeReference<>() {};

  /** The event stream, comments left out. */
  public Flux<ServerSentEvent<String>> stream(String token, @Nullable Cursor lastEventId) {
    return WebClient.create("http://127.0.0.1:" + port)
        .get()
        .uri("/v1/events")
        .accept(MediaType.TEXT_EVENT_STREAM)
        .headers(headers -> headers.setBearerAuth(token))
        .headers(
            headers -> {
              if (lastEventId != null) {
                headers.set("Last-Event-ID", lastEventId.toString());
              }
            })
        .retrieve()
        .bodyToFlux(EVENT)
        .filter(event -> event.comment() == null);
  }

  public LiveClient socket(String token) {
    return LiveClient.open(URI.create("ws://127.0.0.1:" + port + "/v1/live"), token);
  }
}
