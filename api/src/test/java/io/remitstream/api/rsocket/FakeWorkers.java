package io.remitstream.api.rsocket;

import io.remitstream.streaming.rsocket.RequestMetadata;
import io.rsocket.ConnectionSetupPayload;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketServer;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.transport.netty.server.CloseableChannel;
import io.rsocket.transport.netty.server.TcpServerTransport;
import io.rsocket.util.DefaultPayload;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Workers that answer each chunk with its size, one asked for when one is taken. A chunk {@code
 * fail} makes them fail with a problem, {@code break} breaks the connection off.
 */
public final class FakeWorkers implements AutoCloseable {

  static final String PROBLEM =
      "{\"type\":\"https://remitstream.io/problems/not-an-835\",\"title\":\"Not an 835\"}";

  final CopyOnWriteArrayList<RequestMetadata> asked = new CopyOnWriteArrayList<>();
  final CopyOnWriteArrayList<Boolean> laterMetadata = new CopyOnWriteArrayList<>();
  public final AtomicInteger open = new AtomicInteger();
  final AtomicInteger connections = new AtomicInteger();

  private final CloseableChannel server =
      RSocketServer.create(this::accept).bindNow(TcpServerTransport.create("127.0.0.1", 0));

  public int port() {
    return server.address().getPort();
  }

  private Mono<RSocket> accept(ConnectionSetupPayload setup, RSocket client) {
    connections.incrementAndGet();
    return Mono.just(new Answers());
  }

  private final class Answers implements RSocket {

    @Override
    public Flux<Payload> requestChannel(Publisher<Payload> payloads) {
      return Flux.from(payloads)
          .index()
          .doOnNext(chunk -> note(chunk.getT1(), chunk.getT2()))
          .map(chunk -> answer(chunk.getT2()))
          .doOnSubscribe(begun -> open.incrementAndGet())
          .doFinally(end -> open.decrementAndGet());
    }
  }

  private void note(long nth, Payload chunk) {
    if (nth == 0) {
      asked.add(RequestMetadata.of(chunk));
    } else {
      laterMetadata.add(chunk.hasMetadata());
    }
  }

  private static Payload answer(Payload chunk) {
    return switch (chunk.getDataUtf8()) {
      case "fail" -> throw new ApplicationErrorException(PROBLEM);
      case "break" -> throw new io.rsocket.exceptions.CanceledException("broken off");
      default -> DefaultPayload.create(Integer.toString(chunk.getData().remaining()));
    };
  }

  @Override
  public void close() {
    server.dispose();
  }
}
