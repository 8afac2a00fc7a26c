package io.remitstream.api.rsocket;

import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.util.DefaultPayload;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One connection with two extractions under way: one that ends when it is told to, one never. */
public final class UnderWay {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Sinks.Many<Payload> rest = Sinks.many().unicast().onBackpressureBuffer();
  private final RSocket socket;
  private final CompletableFuture<List<String>> answers;
  private final CompletableFuture<String> refusal;

  private UnderWay(RSocket socket) {
    this.socket = socket;
    this.answers = extract(rest.asFlux()).map(Payload::getDataUtf8).collectList().toFuture();
    this.refusal =
        extract(Flux.never())
            .then(Mono.just("completed"))
            .onErrorResume(error -> Mono.just(String.valueOf(error.getMessage())))
            .toFuture();
  }

  public static UnderWay open(int port, String key) {
    return new UnderWay(
        TestSockets.connector(key)
            .connect(TestSockets.tcp(port))
            .blockOptional(TIMEOUT)
            .orElseThrow());
  }

  private Flux<Payload> extract(Flux<Payload> rest) {
    return socket.requestChannel(rest.startWith(TestSockets.request("extract", "a")));
  }

  /** What another one, begun now, ends with. */
  public void assertRefused(String code) {
    TestSockets.assertRefused(extract(Flux.empty()), code);
  }

  /** Sends the last chunk of the one that ends; what came back for all of it. */
  public CompletableFuture<List<String>> finish(String last) {
    rest.tryEmitNext(DefaultPayload.create(last)).orThrow();
    rest.tryEmitComplete().orThrow();
    return answers;
  }

  /** What the other one ends with. */
  public CompletableFuture<String> end() {
    return refusal;
  }
}
