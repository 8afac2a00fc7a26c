package io.remitstream.api.tenancy;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.live.LiveDoors;
import io.remitstream.api.live.TestLog;
import io.remitstream.streaming.event.Event;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two tenants with a document each, extracted, of which no event has been told yet.
 *
 * @param member who looks about
 * @param own the member's document
 * @param other who is to stay unseen
 * @param foreign the other's document
 * @param doors where both can listen
 */
record Neighbours(
    Member member,
    String own,
    Member other,
    String foreign,
    TestLog log,
    LiveDoors doors,
    Outboxes outboxes) {

  static final Duration TIMEOUT = Duration.ofSeconds(20);

  /**
   * @param path with {@code {id}} for a document's id
   */
  record Request(HttpMethod method, String path, MediaType accept) {

    static Request get(String path) {
      return new Request(HttpMethod.GET, path, MediaType.ALL);
    }
  }

  /** Tells what has happened to a tenant's documents; in the log and on the bus. */
  List<Event> tell(Member who) {
    return log.sequence(who.tenant().id()).blockOptional(TIMEOUT).orElseThrow();
  }

  /** Status, headers and body, without what names the request. */
  String answer(Member who, Request request, String id) {
    return told(asked(who.client(), request, id));
  }

  /** The same of what a JSON body is sent to. */
  String posted(Member who, String path, String id, String json) {
    return told(
        who.client()
            .post()
            .uri(URI.create("http://127.0.0.1:" + doors.port() + path.replace("{id}", id)))
            .contentType(MediaType.APPLICATION_JSON)
            .header("X-Request-Id", UUID.randomUUID().toString())
            .bodyValue(json)
            .exchange());
  }

  private static String told(WebTestClient.ResponseSpec answer) {
    EntityExchangeResult<String> result = answer.expectBody(String.class).returnResult();
    var headers = new HttpHeaders(result.getResponseHeaders());
    String name = Objects.requireNonNull(headers.getFirst("X-Request-Id"));
    headers.remove(HttpHeaders.DATE);
    return (result.getStatus() + "\n" + headers + "\n" + result.getResponseBody())
        .replace(name, "REQUEST");
  }

  /** As it is written: the path is not encoded again. */
  private WebTestClient.ResponseSpec asked(WebTestClient client, Request request, String id) {
    return client
        .method(request.method())
        .uri(URI.create("http://127.0.0.1:" + doors.port() + request.path().replace("{id}", id)))
        .accept(request.accept())
        .header("X-Request-Id", UUID.randomUUID().toString())
        .exchange();
  }

  /** The JSON that a path gives. */
  JsonNode json(Member who, String path) {
    return JsonMapper.shared()
        .readTree(
            asked(who.client(), Request.get(path), "")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
  }
}
