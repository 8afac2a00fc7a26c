package io.remitstream.workers.stream;

import io.rsocket.ConnectionSetupPayload;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.SocketAcceptor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The connections of the api, which keeps them from one request to the next. Those that have none
 * under way when the service is told to stop are closed at once: what is asked for next goes to
 * another instance.
 */
final class Peers implements SocketAcceptor, SmartLifecycle {

  private final RSocket answers;
  private final Set<Peer> peers = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  /**
   * @param answers what every connection may ask for
   */
  Peers(RSocket answers) {
    this.answers = answers;
  }

  @Override
  public Mono<RSocket> accept(ConnectionSetupPayload setup, RSocket client) {
    return Mono.fromSupplier(() -> joined(client));
  }

  RSocket joined(RSocket client) {
    var peer = new Peer(answers, client);
    peers.add(peer);
    client.onClose().doFinally(end -> peers.remove(peer)).subscribe(done -> {}, failed -> {});
    return peer;
  }

  @Override
  public void start() {
    running = true;
  }

  /** In the phase in which requests under way may finish. */
  @Override
  public void stop() {
    running = false;
    peers.forEach(Peer::closeWhereIdle);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** One connection, with how many of its requests are under way. */
  private record Peer(RSocket answers, RSocket client, AtomicInteger underWay) implements RSocket {

    Peer(RSocket answers, RSocket client) {
      this(answers, client, new AtomicInteger());
    }

    @Override
    public Mono<Payload> requestResponse(Payload payload) {
      return counted(answers.requestResponse(payload).flux()).singleOrEmpty();
    }

    @Override
    public Flux<Payload> requestChannel(Publisher<Payload> payloads) {
      return counted(answers.requestChannel(payloads));
    }

    private Flux<Payload> counted(Flux<Payload> request) {
      return request
          .doOnSubscribe(begun -> underWay.incrementAndGet())
          .doFinally(end -> underWay.decrementAndGet());
    }

    void closeWhereIdle() {
      if (underWay.get() == 0) {
        client.dispose();
      }
    }
  }
}
