package io.remitstream.workers.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class LanesTest {

  private static final long LARGE = 1000;

  @Test
  void enterShouldLeaveTheLastWorkerToSmallJobsWhenAllOthersAreAtLargeOnes() {
    var lanes = new Lanes(3, LARGE);
    lanes.enter().taken(lease(LARGE));
    var second = lanes.enter();
    second.taken(lease(LARGE));

    assertThat(lanes.enter().largest()).isEqualTo(LARGE - 1);
    second.leave();
    assertThat(lanes.enter().largest()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void takenShouldFreeThePlaceForLargeJobsWhenTheJobIsSmall() {
    var lanes = new Lanes(2, LARGE);
    var small = lanes.enter();
    small.taken(lease(LARGE - 1));

    assertThat(lanes.enter().largest()).isEqualTo(Long.MAX_VALUE);
    small.leave();
    assertThat(lanes.enter().largest()).as("left once only").isEqualTo(LARGE - 1);
  }

  @Test
  void enterShouldTakeAnyJobWhenThereIsOneWorkerOnly() {
    assertThat(new Lanes(1, LARGE).enter().largest()).isEqualTo(Long.MAX_VALUE);
  }

  private static Lease lease(long size) {
    return new Lease(
        new TenantId(Ids.next()),
        Ids.next(),
        DocumentId.next(),
        JobKind.EXTRACTION,
        size,
        1,
        1,
        0,
        null,
        null);
  }
}
