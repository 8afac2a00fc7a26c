package io.remitstream.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** One connection carries any number of requests, whatever became of those before. */
class KeepAliveTest extends ApiTest {

  private static final int PAIRS = 200;

  /**
   * Answers that come on another thread let the next request arrive before its predecessor is over;
   * a server that forgets to read on from there hangs within a hundred of these.
   */
  @Test
  void connectionShouldGoOnAfterRefusedAndAnsweredRequests() {
    String credential = "{\"credential\":\"" + member.key().text() + "\"}";
    ConnectionProvider one = ConnectionProvider.create("one", 1);
    HttpClient client = HttpClient.create(one).baseUrl("http://127.0.0.1:" + port);

    List<Integer> answers =
        Flux.range(0, PAIRS)
            .concatMap(i -> refused(client).concatWith(exchanged(client, credential)))
            .collectList()
            .block(TIMEOUT);

    one.dispose();
    assertThat(answers).hasSize(2 * PAIRS).startsWith(401, 200).containsOnly(401, 200);
  }

  private static Mono<Integer> refused(HttpClient client) {
    return client.get().uri("/v1/nothing").responseSingle(KeepAliveTest::status);
  }

  private static Mono<Integer> exchanged(HttpClient client, String credential) {
    return client
        .headers(headers -> headers.set("Content-Type", "application/json"))
        .post()
        .uri("/internal/exchange")
        .send(ByteBufFlux.fromString(Mono.just(credential)))
        .responseSingle(KeepAliveTest::status);
  }

  private static Mono<Integer> status(HttpClientResponse answer, ByteBufMono body) {
    return body.then(Mono.just(answer.status().code()));
  }
}
