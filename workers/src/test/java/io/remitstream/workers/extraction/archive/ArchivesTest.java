package io.remitstream.workers.extraction.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class ArchivesTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final ArchiveLimits LIMITS =
      new ArchiveLimits(
          4, DataSize.ofMegabytes(2), DataSize.ofMegabytes(3), 100, DataSize.ofKilobytes(64));

  private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "archive-test");
  private final Archives archives = new Archives(LIMITS, scheduler);

  @AfterEach
  void stop() {
    scheduler.dispose();
  }

  private record Packed(String name, byte[] bytes) {
    static Packed of(String name, String text) {
      return new Packed(name, text.getBytes(UTF_8));
    }
  }

  private static byte[] zip(Packed... files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Packed file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.bytes());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static Flux<ByteBuffer> cut(byte[] bytes) {
    int size = 1000;
    return Flux.range(0, (bytes.length + size - 1) / size)
        .map(i -> ByteBuffer.wrap(bytes, i * size, Math.min(size, bytes.length - i * size)));
  }

  private Mono<Integer> inspected(byte[] zip) {
    return archives.inspect(cut(zip), zip.length);
  }

  private void refused(byte[] zip, String code) {
    StepVerifier.create(inspected(zip))
        .expectErrorMatches(
            error -> error instanceof ArchiveRefused refused && refused.code().equals(code))
        .verify(TIMEOUT);
  }

  @Test
  void forEachShouldGiveTheFilesInTheirOrder() {
    byte[] zip =
        zip(
            Packed.of("folder/", ""),
            Packed.of("../../tmp/evil.txt", "x"),
            Packed.of("__MACOSX/._a", "mac"),
            Packed.of("märz.835", "ISA*"));
    List<String> taken = new ArrayList<>();
    Function<ArchiveEntry, Mono<Void>> take =
        entry ->
            DataBufferUtils.join(entry.body())
                .doOnNext(
                    body ->
                        taken.add(entry.index() + " " + entry.name() + " " + body.toString(UTF_8)))
                .then();

    StepVerifier.create(archives.forEach(cut(zip), zip.length, take))
        .expectComplete()
        .verify(TIMEOUT);

    assertThat(taken).containsExactly("0 ../../tmp/evil.txt x", "1 märz.835 ISA*");
    StepVerifier.create(inspected(zip)).expectNext(2).expectComplete().verify(TIMEOUT);
  }

  @Test
  void forEachShouldPassOverWhatIsNotRead() {
    byte[] zip = zip(Packed.of("a", "1".repeat(100_000)), Packed.of("b", "2"));
    List<String> names = new ArrayList<>();

    StepVerifier.create(
            archives.forEach(
                cut(zip), zip.length, entry -> Mono.fromRunnable(() -> names.add(entry.name()))))
        .expectComplete()
        .verify(TIMEOUT);

    assertThat(names).containsExactly("a", "b");
  }

  @Test
  void inspectShouldRefuseWhatHoldsTooMuch() {
    Packed small = Packed.of("a", "1");
    byte[] noise = new byte[1_500_000];
    new java.util.Random(1).nextBytes(noise);

    refused(
        zip(small, Packed.of("b", ""), Packed.of("c", ""), Packed.of("d", ""), Packed.of("e", "")),
        "archive-too-large");
    refused(zip(new Packed("zeros", new byte[1_000_000])), "archive-too-large");
    refused(zip(new Packed("large", random(2_200_000))), "archive-too-large");
    refused(
        zip(new Packed("x", noise), new Packed("y", noise), new Packed("z", noise)),
        "archive-too-large");
  }

  @Test
  void inspectShouldRefuseFilesThatLieAboutTheirSizes() {
    Packed file = new Packed("a", random(5_000));

    byte[] shorter = Bombs.deflated(file.name(), file.bytes(), 100);
    byte[] longer = Bombs.deflated(file.name(), file.bytes(), 2_000_000_000);
    byte[] tiny = Bombs.deflated("zeros", new byte[1_000_000], 1);

    refused(shorter, "damaged-archive");
    refused(longer, "damaged-archive");
    refused(tiny, "archive-too-large");
  }

  @Test
  void inspectShouldNotMultiplyWhatFilesShareWhenTheyOverlap() {
    byte[] honest = zip(Packed.of("kernel", "1".repeat(40_000)));

    byte[] overlapping = Bombs.overlapping(honest, 5_000);

    StepVerifier.create(inspected(overlapping)).expectNext(1).expectComplete().verify(TIMEOUT);
  }

  @Test
  void inspectShouldCountFilesOfNoBytes() {
    Packed[] none =
        IntStream.range(0, 5_000).mapToObj(i -> Packed.of("e" + i, "")).toArray(Packed[]::new);
    Packed[] folders =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Packed.of("f" + i + "/", ""))
            .toArray(Packed[]::new);

    refused(zip(none), "archive-too-large");
    refused(zip(folders), "archive-too-large");
  }

  @Test
  void inspectShouldUnpackNoFurtherThanTheArchiveItselfWhenItIsNested() {
    byte[] bomb = zip(new Packed("zeros", new byte[1_900_000]));
    byte[] nested = zip(new Packed("1.zip", bomb), new Packed("2.zip", bomb));

    StepVerifier.create(inspected(nested)).expectNext(2).expectComplete().verify(TIMEOUT);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new java.util.Random(2).nextBytes(bytes);
    return bytes;
  }

  @Test
  void inspectShouldRefuseWhatIsEmptyEncryptedOrDamaged() {
    byte[] good = zip(new Packed("a", random(5_000)));
    byte[] encrypted = good.clone();
    encrypted[6] |= 1;
    byte[] damaged = good.clone();
    damaged[500] ^= 0x55;
    byte[] cut = java.util.Arrays.copyOf(good, 2_000);

    refused(zip(Packed.of("folder/", "")), "empty-archive");
    refused(encrypted, "encrypted-archive");
    refused(damaged, "damaged-archive");
    refused(cut, "damaged-archive");
  }

  @Test
  void forEachShouldFailWithWhatTheBytesFailWith() {
    byte[] zip = zip(new Packed("a", random(50_000)));
    Flux<ByteBuffer> broken =
        cut(zip).take(3).concatWith(Flux.error(() -> new IllegalStateException("storage")));

    StepVerifier.create(archives.inspect(broken, zip.length))
        .expectErrorMatches(error -> error instanceof IllegalStateException)
        .verify(TIMEOUT);
  }
}
