package io.remitstream.workers.notification.provider;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.time.Duration;

/**
 * A provider does not take messages just now: it is away, too busy, or refuses us. Without its
 * cause, whose words may quote whom the message was for.
 */
public final class ProviderAway extends Fault {

  private static final long serialVersionUID = 1L;
  private static final String SPARED = "provider-spared";

  private final Duration wait;

  private ProviderAway(String code, Duration wait) {
    super(Kind.UNAVAILABLE, code, "The provider does not take messages for now.");
    this.wait = wait;
  }

  /** No answer, a late one, none that is understood, or that it fails. */
  public static ProviderAway failing() {
    return new ProviderAway("provider-away", Duration.ZERO);
  }

  /** It takes no more for {@code wait}. */
  public static ProviderAway busy(Duration wait) {
    return new ProviderAway("provider-busy", wait);
  }

  /** It does not know us, or lets us do nothing: an operator's affair. */
  public static ProviderAway refused() {
    return new ProviderAway("provider-refuses-us", Duration.ZERO);
  }

  /** Nobody was asked: the rate, the breaker or the provider's own wish forbids it. */
  public static ProviderAway spared(Duration wait) {
    return new ProviderAway(SPARED, wait);
  }

  /** How long it wants to be left alone, at least. */
  public Duration waiting() {
    return wait;
  }

  /** Whether nobody was asked at all. */
  public boolean isSpared() {
    return code().equals(SPARED);
  }
}
