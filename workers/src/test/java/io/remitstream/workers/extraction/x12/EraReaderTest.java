package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.EraPart;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class EraReaderTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final byte[] BYTES = EraDocument.bytes("everything.edi");

  private final EraReader reader = new EraReader();

  @Test
  void readShouldGiveThePartsOfTheDocument() {
    reader
        .read(chunks(100))
        .collectList()
        .as(StepVerifier::create)
        .assertNext(parts -> assertThat(parts).isEqualTo(EraDocument.parts(BYTES, BYTES.length)))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void readShouldStartAfreshForEachSubscriber() {
    Flux<EraPart> parts = reader.read(chunks(64));

    parts
        .count()
        .zipWith(parts.count())
        .as(StepVerifier::create)
        .assertNext(counts -> assertThat(counts.getT1()).isEqualTo(counts.getT2()).isEqualTo(5))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void readShouldStopAtThePartBehindTheOneThatIsTaken() {
    var asked = new AtomicInteger();

    reader
        .read(chunks(16).doOnNext(chunk -> asked.incrementAndGet()))
        .as(parts -> StepVerifier.create(parts, 1))
        .expectNextCount(1)
        .then(() -> assertThat(asked.get()).isLessThan(BYTES.length / 16))
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void readShouldFailTypedWhenTheDocumentIsEmpty() {
    reader
        .read(Flux.empty())
        .as(StepVerifier::create)
        .expectError(UnreadableDocument.class)
        .verify(TIMEOUT);
  }

  @Test
  void readShouldFailTypedWhenTheDocumentIsNoX12() {
    byte[] noise = "x".repeat(70_000).getBytes(StandardCharsets.US_ASCII);
    Flux<ByteBuffer> endless = Flux.defer(() -> Flux.just(ByteBuffer.wrap(noise))).repeat();

    reader
        .read(endless)
        .as(StepVerifier::create)
        .expectError(UnreadableDocument.class)
        .verify(TIMEOUT);
  }

  private static Flux<ByteBuffer> chunks(int size) {
    return Flux.defer(
        () -> {
          List<ByteBuffer> chunks = new ArrayList<>();
          for (int from = 0; from < BYTES.length; from += size) {
            chunks.add(ByteBuffer.wrap(BYTES, from, Math.min(size, BYTES.length - from)));
          }
          return Flux.fromIterable(chunks);
        });
  }
}
