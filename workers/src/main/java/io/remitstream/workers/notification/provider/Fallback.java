package io.remitstream.workers.notification.provider;

import java.util.List;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Providers of one channel in the order in which they are asked. The next one is asked where one is
 * away, not where it refuses the message. One that has taken a message and died before it said so
 * is followed by the next too: a message may come twice, and none is lost.
 */
public final class Fallback implements Provider {

  private final List<Provider> providers;

  public Fallback(List<? extends Provider> providers) {
    if (providers.isEmpty()) {
      throw new IllegalArgumentException("a channel needs a provider");
    }
    this.providers = List.copyOf(providers);
  }

  @Override
  public String name() {
    return providers.stream().map(Provider::name).collect(Collectors.joining("|"));
  }

  @Override
  public Mono<Handed> send(Outgoing message) {
    return send(message, 0);
  }

  private Mono<Handed> send(Outgoing message, int index) {
    Mono<Handed> handed = providers.get(index).send(message);
    return index + 1 == providers.size()
        ? handed
        : handed.onErrorResume(ProviderAway.class, away -> send(message, index + 1));
  }
}
