package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.document.Stage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class ProgressLaneTest {

  private final ProgressLane lane = new ProgressLane(2);

  @Test
  void signalsShouldHoldOnlyTheNewestOfADocumentWhenTheListenerIsSlow() {
    UUID document = Ids.next();
    Stream.of(1, 2, 3).forEach(read -> lane.offer(progress(document, read)));

    lane.signals()
        .as(StepVerifier::create)
        .expectNext(new LiveSignal.Progressed(progress(document, 3)))
        .then(() -> lane.offer(progress(document, 4)))
        .expectNext(new LiveSignal.Progressed(progress(document, 4)))
        .thenCancel()
        .verify();
  }

  @Test
  void signalsShouldForgetTheOldestDocumentWhenThereAreTooMany() {
    List<UUID> documents = Stream.generate(Ids::next).limit(3).toList();
    documents.forEach(document -> lane.offer(progress(document, 1)));

    assertThat(lane.signals().take(2).collectList().block())
        .containsExactly(
            new LiveSignal.Progressed(progress(documents.get(1), 1)),
            new LiveSignal.Progressed(progress(documents.get(2), 1)));
  }

  private static DocumentProgress progress(UUID document, int read) {
    return DocumentProgress.of(new UUID(0, 1), document, Stage.EXTRACTING, read, null);
  }
}
