package io.remitstream.benchmarks.load;

import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the gateway. */
final class Client {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int OK = 200;

  private final HttpClient http;
  private final URI url;

  /**
   * @param connections at most, at the same time
   */
  Client(URI url, String key, int connections) {
    this.url = url;
    this.http =
        HttpClient.create(
                ConnectionProvider.builder("load")
                    .maxConnections(connections)
                    .pendingAcquireMaxCount(-1)
                    .pendingAcquireTimeout(PATIENCE)
                    .build())
            .baseUrl(url.toString())
            .responseTimeout(PATIENCE)
            .headers(headers -> headers.set("Authorization", "Bearer " + key));
  }

  /** The id of the document that was taken in; anything but 202 fails. */
  Mono<String> upload(byte[] document) {
    return http.headers(headers -> headers.set("Content-Type", "application/edi-x12"))
        .post()
        .uri("/v1/documents")
        .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(document)))
        .responseSingle(
            (answer, body) ->
                body.asString()
                    .flatMap(text -> accepted(answer.status().code(), text))
                    .map(text -> JSON.readTree(text).path("documentId").asString()));
  }

  /**
   * The status of a document that was taken in, once it is worked through or ten seconds are over;
   * anything but 202 fails.
   */
  Mono<JsonNode> uploadAndWait(byte[] document, String type) {
    return http.headers(headers -> headers.set("Content-Type", type).set("Prefer", "wait=10"))
        .post()
        .uri("/v1/documents")
        .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(document)))
        .responseSingle(
            (answer, body) ->
                body.asString()
                    .flatMap(text -> accepted(answer.status().code(), text))
                    .map(JSON::readTree));
  }

  /** What was read of a document, as canonical JSON; anything but 200 fails. */
  Mono<String> data(String document) {
    return read("/v1/documents/%s/data".formatted(document));
  }

  /** Where a document stands; anything but 200 fails. */
  Mono<String> status(String document) {
    return read("/v1/documents/" + document)
        .map(text -> JSON.readTree(text).path("status").asString());
  }

  private Mono<String> read(String path) {
    return http.get()
        .uri(path)
        .responseSingle((answer, body) -> body.asString().flatMap(text -> ok(answer, text)));
  }

  private static Mono<String> ok(HttpClientResponse answer, String text) {
    int status = answer.status().code();
    return status == OK ? Mono.just(text) : Mono.error(() -> new BadAnswer(status, text));
  }

  private static Mono<String> accepted(int status, String text) {
    return status == 202 ? Mono.just(text) : Mono.error(() -> new BadAnswer(status, text));
  }

  /**
   * Messages of a socket on all of the tenant's documents.
   *
   * @param after where to begin; null for what comes from now on
   */
  Flux<JsonNode> live(@Nullable String after) {
    String subscribe =
        after == null
            ? "{\"type\":\"subscribe\"}"
            : "{\"type\":\"subscribe\",\"after\":\"%s\"}".formatted(after);
    return http.websocket()
        .uri("ws://%s:%d/v1/live".formatted(url.getHost(), url.getPort()))
        .handle(
            (in, out) ->
                out.sendString(Mono.just(subscribe))
                    .then()
                    .thenMany(in.receive().asString(StandardCharsets.UTF_8)))
        .map(JSON::readTree);
  }
}
