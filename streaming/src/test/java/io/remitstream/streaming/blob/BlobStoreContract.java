package io.remitstream.streaming.blob;

import static io.remitstream.streaming.keys.Keyring.DOCUMENT;
import static io.remitstream.streaming.keys.Keyring.OTHER_DOCUMENT;
import static io.remitstream.streaming.keys.Keyring.OTHER_TENANT;
import static io.remitstream.streaming.keys.Keyring.TENANT;
import static io.remitstream.streaming.keys.Keyring.TIMEOUT;
import static io.remitstream.streaming.keys.Keyring.documentKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.Undecipherable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** What every {@link BlobStore} does. */
abstract class BlobStoreContract {

  static final BlobId ID = new BlobId(TENANT, DOCUMENT);
  static final DocumentKey KEY = documentKey(TENANT, DOCUMENT, 1);
  static final long ROOMY = 100_000_000;

  private static final int SEGMENT = BlobCipher.SEGMENT_BYTES;

  final Bodies bodies = new Bodies();

  abstract BlobStore store();

  /** The stored bytes, as they lie there. */
  abstract byte[] stored(BlobId id);

  abstract void replaceStored(BlobId id, byte[] bytes);

  /** Whether anything of any blob lies there. */
  abstract boolean isEmpty();

  @Test
  void listShouldTellTheTenantsOlderBlobsOnly() {
    write(Bodies.bytes(1), 8192).block(TIMEOUT);
    var later = Instant.now().plusSeconds(60);
    var earlier = Instant.now().minusSeconds(60);

    assertThat(store().list(TENANT, later).collectList().block(TIMEOUT)).containsExactly(ID);
    assertThat(store().list(TENANT, earlier).collectList().block(TIMEOUT)).isEmpty();
    assertThat(store().list(OTHER_TENANT, later).collectList().block(TIMEOUT)).isEmpty();
    store().delete(ID).block(TIMEOUT);
    assertThat(store().list(TENANT, later).collectList().block(TIMEOUT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 1_000_003})
  void readShouldGiveBackWhatWasWritten(int length) throws Exception {
    var content = Bodies.bytes(length);

    write(content, 8192)
        .as(StepVerifier::create)
        .expectNext(new BlobReceipt(length, sha256(content)))
        .expectComplete()
        .verify(TIMEOUT);

    read()
        .as(StepVerifier::create)
        .assertNext(read -> assertThat(read).isEqualTo(content))
        .expectComplete()
        .verify(TIMEOUT);
    assertThat(bodies.allReleased()).isTrue();
  }

  @Test
  void writeShouldStoreNothingPlain() {
    var content = "NM1*QC*1*DOE*JANE".repeat(1000).getBytes(StandardCharsets.US_ASCII);

    write(content, 100)
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);

    assertThat(new String(stored(ID), StandardCharsets.ISO_8859_1))
        .doesNotContain("DOE")
        .hasSizeGreaterThan(content.length);
  }

  @Test
  void writeShouldTakeABodyOfExactlyTheLimit() {
    store()
        .write(ID, KEY, bodies.of(Bodies.bytes(5000), 1000), 5000)
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void writeShouldStopAnEndlessBodyAndLeaveNothingWhenTheLimitIsPassed() {
    store()
        .write(ID, KEY, bodies.endless(1000), 200_000)
        .as(StepVerifier::create)
        .expectErrorSatisfies(
            refused ->
                assertThat(refused)
                    .isInstanceOf(BlobTooLarge.class)
                    .hasMessageContaining("200000 bytes"))
        .verify(TIMEOUT);

    assertThat(bodies.given()).isLessThan(300);
    assertThat(bodies.allReleased()).isTrue();
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void writeShouldFailAsTheBodyDoesAndLeaveNothing() {
    var cut = bodies.of(Bodies.bytes(200_000), 1000).concatWith(Mono.error(new CutOff()));

    store()
        .write(ID, KEY, cut, ROOMY)
        .as(StepVerifier::create)
        .expectError(CutOff.class)
        .verify(TIMEOUT);

    assertThat(bodies.allReleased()).isTrue();
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void writeShouldRefuseAndKeepTheFirstWhenWrittenTwice() {
    var first = Bodies.bytes(10);
    write(first, 10).as(StepVerifier::create).expectNextCount(1).expectComplete().verify(TIMEOUT);

    write(Bodies.bytes(20), 10)
        .as(StepVerifier::create)
        .expectError(BlobExists.class)
        .verify(TIMEOUT);

    read()
        .as(StepVerifier::create)
        .assertNext(read -> assertThat(read).isEqualTo(first))
        .expectComplete()
        .verify(TIMEOUT);
    assertThat(bodies.allReleased()).isTrue();
  }

  @Test
  void writeShouldStopTheBodyAndLeaveNothingWhenCancelled() {
    var begun = Sinks.<Integer>one();
    var stopped = Sinks.<Integer>one();
    Flux<DataBuffer> stalling =
        bodies
            .of(Bodies.bytes(200_000), 1000)
            .concatWith(Mono.<DataBuffer>never().doOnSubscribe(all -> begun.tryEmitValue(1)))
            .doOnCancel(() -> stopped.tryEmitValue(1));

    store()
        .write(ID, KEY, stalling, ROOMY)
        .takeUntilOther(begun.asMono())
        .then(stopped.asMono())
        .then(settled())
        .as(StepVerifier::create)
        .expectComplete()
        .verify(TIMEOUT);

    assertThat(bodies.allReleased()).isTrue();
    assertThat(isEmpty()).isTrue();
  }

  /** Completes once the work of a cancelled call is over. */
  abstract Mono<Void> settled();

  @Test
  void readShouldGiveNoMoreThanAskedFor() {
    written(1_000_000);

    StepVerifier.create(store().read(ID, KEY), 2)
        .expectNextCount(2)
        .thenRequest(1)
        .expectNextCount(1)
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void readShouldFailWhenThereIsNone() {
    store().read(ID, KEY).as(StepVerifier::create).expectError(BlobNotFound.class).verify(TIMEOUT);
  }

  @Test
  void readShouldRefuseWhenTheKeyIsAnothers() {
    written(1000);

    store()
        .read(ID, documentKey(TENANT, DOCUMENT, 2))
        .as(StepVerifier::create)
        .expectError(Undecipherable.class)
        .verify(TIMEOUT);
  }

  @Test
  void readShouldRefuseWhenTheBytesWereMovedToAnotherTenantOrDocument() {
    written(1000);

    Flux.just(new BlobId(OTHER_TENANT, DOCUMENT), new BlobId(TENANT, OTHER_DOCUMENT))
        .doOnNext(elsewhere -> replaceStored(elsewhere, stored(ID)))
        .concatMap(
            elsewhere ->
                store()
                    .read(elsewhere, KEY)
                    .then(Mono.just(false))
                    .onErrorResume(Undecipherable.class, refused -> Mono.just(true)))
        .as(StepVerifier::create)
        .expectNext(true, true)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 100_000, 190_000})
  void readShouldRefuseWhenAByteWasChanged(int at) {
    written(200_000);
    var tampered = stored(ID);
    tampered[at] ^= 1;
    replaceStored(ID, tampered);

    read().as(StepVerifier::create).expectError(Undecipherable.class).verify(TIMEOUT);
  }

  /** The last but one is the end of a segment: whole segments are left. */
  @ParameterizedTest
  @ValueSource(ints = {0, 10, 40, 100_000, 2 * SEGMENT, 200_000})
  void readShouldRefuseWhenTheBytesWereCutShort(int length) {
    written(200_000);
    replaceStored(ID, Arrays.copyOf(stored(ID), length));

    read().as(StepVerifier::create).expectError(Undecipherable.class).verify(TIMEOUT);
  }

  @Test
  void deleteShouldRemoveTheBlobAndCompleteWhenThereIsNone() {
    written(1000);

    store()
        .delete(ID)
        .then(store().delete(ID))
        .as(StepVerifier::create)
        .expectComplete()
        .verify(TIMEOUT);

    assertThat(isEmpty()).isTrue();
    read().as(StepVerifier::create).expectError(BlobNotFound.class).verify(TIMEOUT);
  }

  void written(int length) {
    write(Bodies.bytes(length), 16_384)
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  private Mono<BlobReceipt> write(byte[] content, int each) {
    return store().write(ID, KEY, bodies.of(content, each), ROOMY);
  }

  private Mono<byte[]> read() {
    return store()
        .read(ID, KEY)
        .reduceWith(ByteArrayOutputStream::new, BlobStoreContract::append)
        .map(ByteArrayOutputStream::toByteArray);
  }

  private static ByteArrayOutputStream append(ByteArrayOutputStream all, ByteBuffer chunk) {
    all.write(chunk.array(), chunk.arrayOffset() + chunk.position(), chunk.remaining());
    return all;
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static final class CutOff extends RuntimeException {
    CutOff() {
      super("the client has gone");
    }
  }
}
