package io.remitstream.workers.notification.provider;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Carries messages of one channel. */
public interface Provider {

  /** As the settings call it. */
  String name();

  /**
   * Hands the message over. Fails with {@link Undeliverable} where this message will never be
   * taken, and with {@link ProviderAway} where it may be taken later or by somebody else.
   */
  Mono<Handed> send(Outgoing message);

  /**
   * @param by the provider's name
   * @param id what the provider calls the message; null where it did not say
   */
  record Handed(String by, @Nullable String id) {}
}
