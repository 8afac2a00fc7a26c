package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** A form never comes faster than its file is stored. */
class MultipartTest {

  private static final int BUFFERS = 2_000;
  private static final int AHEAD_AT_MOST = 64;

  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicInteger furthestAhead = new AtomicInteger();

  @Test
  void readShouldNotRunAheadWhenTheStoreIsSlow() {
    new Multipart(file())
        .read(new SlowStore())
        .as(StepVerifier::create)
        // An empty one says that the part is over.
        .expectNext(BUFFERS + 1)
        .expectComplete()
        .verify(Duration.ofSeconds(20));

    assertThat(furthestAhead).hasValueLessThan(AHEAD_AT_MOST);
  }

  private Flux<PartEvent> file() {
    return FilePartEvent.create(
            "file",
            "a.835",
            MediaType.APPLICATION_OCTET_STREAM,
            Flux.range(0, BUFFERS)
                .<DataBuffer>map(
                    number -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[16]))
                .doOnNext(buffer -> count()))
        .cast(PartEvent.class);
  }

  private void count() {
    int ahead = sent.incrementAndGet() - stored.get();
    furthestAhead.accumulateAndGet(ahead, Math::max);
  }

  /** Takes one buffer at a time, on a thread of its own. */
  private final class SlowStore implements Incoming.Steps<Integer, Integer> {

    @Override
    public Mono<Integer> store(Upload upload) {
      return upload
          .body()
          .publishOn(Schedulers.parallel(), 1)
          .doOnNext(DataBufferUtils::release)
          .map(buffer -> stored.incrementAndGet())
          .last();
    }

    @Override
    public Mono<Integer> complete(Incoming.Form<Integer> form) {
      return Mono.just(form.file());
    }

    @Override
    public Mono<Void> discard(Integer file) {
      return Mono.empty();
    }
  }
}
