package io.remitstream.api.webhook;

import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.webhook.DeliveryState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries.
 *
 * @param state a {@link DeliveryState}; null for every one
 * @param fromSequence of events, as {@code toSequence}; both may be null
 */
public record DeliveryFilter(
    @Nullable String state, @Nullable Long fromSequence, @Nullable Long toSequence) {

  public DeliveryFilter {
    if (state != null
        && Arrays.stream(DeliveryState.values()).noneMatch(s -> s.name().equals(state))) {
      throw Refusal.badRequest(
          "state: expected one of " + Arrays.toString(DeliveryState.values()) + ".");
    }
  }
}
