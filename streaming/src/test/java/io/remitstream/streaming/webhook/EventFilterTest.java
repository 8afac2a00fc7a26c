package io.remitstream.streaming.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which events an endpoint is sent. */
class EventFilterTest {

  @Test
  void fitsShouldLeaveOutWhatIsForPeopleUnlessItIsNamed() {
    var every = new EventFilter(Set.of());

    assertThat(every.fits("document.processed")).isTrue();
    assertThat(every.fits("of.a.later.version")).isTrue();
    assertThat(every.fits("notification.created")).isFalse();
    assertThat(new EventFilter(Set.of("notification.created")).fits("notification.created"))
        .isTrue();
    assertThat(new EventFilter(Set.of("document.failed")).fits("document.processed")).isFalse();
  }
}
