package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.AttemptOutcome;
import io.remitstream.streaming.webhook.DeliveryKind;
import io.remitstream.streaming.webhook.DeliveryState;
import io.remitstream.streaming.webhook.SigningScheme;
import io.remitstream.workers.webhook.Taken.EndpointRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Who may have a slot, and who has given it up. */
class SlotsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final WebhookSettings settings =
      new Binder(
              new MapConfigurationPropertySource(
                  Map.of("w.slots", 4, "w.reserved", 1, "w.lingering", 2)))
          .bindOrCreate("w", WebhookSettings.class);
  private long now;
  private final Slots slots = new Slots(settings, () -> now);

  @Test
  void repeatsShouldLeaveTheReservedSlotsAlone() {
    slots.begin(List.of(repeated(), repeated()));

    assertThat(slots.free()).isEqualTo(2);
    assertThat(slots.freeForRepeats()).isOne();
  }

  @Test
  void anAttemptShouldGiveItsSlotUpWhenItHasNoAnswerForLong() {
    Taken slow = first();
    Taken quick = first();
    slots.begin(List.of(slow));
    now += PATIENCE.toNanos() / 2;
    slots.begin(List.of(quick));
    now += PATIENCE.toNanos() / 2;

    slots.age();

    assertThat(slots.free()).isEqualTo(3);
    assertThat(slots.slow()).containsExactly(slow.endpoint().id());
    slots.end(List.of(outcome(slow), outcome(quick)));
    assertThat(slots.slow()).isEmpty();
    assertThat(slots.underWay()).isZero();
    assertThat(slots.free()).isEqualTo(4);
  }

  @Test
  void attemptsShouldKeepTheirSlotsWhenNoMoreMayLinger() {
    Taken third = repeated();
    slots.begin(List.of(repeated(), first(), third));
    now += PATIENCE.toNanos();

    slots.age();

    assertThat(slots.lingering()).isEqualTo(2);
    assertThat(slots.free()).isEqualTo(3);
    assertThat(slots.freeForRepeats()).isEqualTo(2);
    slots.end(List.of(outcome(third)));
    assertThat(slots.freeForRepeats()).isEqualTo(3);
  }

  @Test
  void halfOfTheRoomShouldBeLeftToFirstAttempts() {
    slots.begin(List.of(repeated(), repeated(), first()));
    now += PATIENCE.toNanos();

    slots.age();

    assertThat(slots.lingering()).isEqualTo(2);
    assertThat(slots.freeForRepeats()).isEqualTo(2);
  }

  @Test
  void whatIsKeptForSomebodyShouldNotBeGivenToOthers() {
    int kept = slots.reserve(10);

    assertThat(kept).isEqualTo(2);
    assertThat(slots.free()).isEqualTo(2);
    slots.begin(List.of(first()));
    slots.unreserve(kept);
    assertThat(slots.free()).isEqualTo(3);
  }

  private static Taken first() {
    return taken(1);
  }

  private static Taken repeated() {
    return taken(2);
  }

  private static Taken taken(int attempt) {
    return new Taken(
        new EndpointRef(new TenantId(UUID.randomUUID()), UUID.randomUUID(), 1),
        UUID.randomUUID(),
        DeliveryKind.EVENT,
        UUID.randomUUID(),
        "document.processed",
        "{}",
        attempt,
        attempt,
        null,
        null,
        Instant.EPOCH,
        SigningScheme.V1,
        false);
  }

  private static Outcome outcome(Taken taken) {
    return new Outcome(
        taken,
        Answer.without(AttemptOutcome.TIMED_OUT),
        DeliveryState.FAILED,
        null,
        null,
        Instant.EPOCH,
        0,
        null);
  }
}
