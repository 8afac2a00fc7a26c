package io.remitstream.api.live;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM;

import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.event.LogPage;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.NotAcceptableStatusException;
import reactor.core.publisher.Mono;

/** {@code GET /v1/events}: a page, or the stream for whoever asks for one by name. */
final class EventsHandler {

  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final EventLog log;
  private final EventStream stream;

  EventsHandler(EventLog log, EventStream stream) {
    this.log = log;
    this.stream = stream;
  }

  Mono<ServerResponse> handle(ServerRequest request) {
    List<MediaType> accepted = request.headers().accept();
    if (accepted.stream().anyMatch(TEXT_EVENT_STREAM::equalsTypeAndSubtype)) {
      return stream(request);
    }
    return accepted.isEmpty() || accepted.stream().anyMatch(APPLICATION_JSON::isCompatibleWith)
        ? page(request)
        : Mono.error(
            new NotAcceptableStatusException(List.of(APPLICATION_JSON, TEXT_EVENT_STREAM)));
  }

  /**
   * What an EventSource sends when it comes back wins: its URL is still the one of its first try.
   */
  private static Optional<Cursor> after(ServerRequest request) {
    return Optional.ofNullable(request.headers().firstHeader(LAST_EVENT_ID))
        .filter(sent -> !sent.isEmpty())
        .or(() -> request.queryParam("after"))
        .map(Cursor::parse);
  }

  private Mono<ServerResponse> stream(ServerRequest request) {
    return OpenStreams.answer(stream.open(after(request).orElse(null)));
  }

  private Mono<ServerResponse> page(ServerRequest request) {
    int limit = limit(request);
    // One more than asked for tells whether there is more.
    return after(request)
        .map(cursor -> log.after(cursor, limit + 1))
        .orElseGet(() -> log.fromStart(limit + 1))
        .flatMap(page -> answer(page, limit));
  }

  private static int limit(ServerRequest request) {
    int limit = request.queryParam("limit").map(EventsHandler::number).orElse(DEFAULT_LIMIT);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw badLimit();
    }
    return limit;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw badLimit();
    }
  }

  private static Refusal badLimit() {
    return Refusal.badRequest("The limit is not usable (expected: 1 to " + MAX_LIMIT + ").");
  }

  private static Mono<ServerResponse> answer(LogPage page, int limit) {
    return switch (page) {
      case LogPage.Events some -> answer(some, limit);
      case LogPage.Reset reset -> Mono.error(() -> new HistoryGone(reset));
    };
  }

  private static Mono<ServerResponse> answer(LogPage.Events page, int limit) {
    boolean more = page.events().size() > limit;
    var items = more ? page.events().subList(0, limit) : page.events();
    Cursor next = more ? items.getLast().cursor() : page.next();
    return ServerResponse.ok()
        .contentType(APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .bodyValue(LiveJson.page(items, next, more));
  }
}
