package io.remitstream.workers.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.util.DefaultPayload;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class PeersTest {

  private final Peers peers = new Peers(new Endless());

  @Test
  void connectionWithoutARequestShouldBeClosedWhenTheServiceStops() {
    var client = new Client();
    RSocket answers = peers.joined(client);
    answers.requestChannel(Mono.just(DefaultPayload.create("a"))).subscribe().dispose();

    peers.stop();

    assertThat(client.isDisposed()).isTrue();
  }

  @Test
  void connectionWithARequestShouldStayWhenTheServiceStops() {
    var client = new Client();
    RSocket answers = peers.joined(client);
    var request = answers.requestChannel(Mono.just(DefaultPayload.create("a"))).subscribe();

    peers.stop();

    assertThat(client.isDisposed()).isFalse();
    request.dispose();
  }

  private static final class Endless implements RSocket {
    @Override
    public Flux<Payload> requestChannel(Publisher<Payload> payloads) {
      return Flux.never();
    }
  }

  private static final class Client implements RSocket {
    private final Sinks.Empty<Void> closed = Sinks.empty();
    private boolean disposed;

    @Override
    public Mono<Void> onClose() {
      return closed.asMono();
    }

    @Override
    public void dispose() {
      disposed = true;
      closed.tryEmitEmpty();
    }

    @Override
    public boolean isDisposed() {
      return disposed;
    }
  }
}
