package io.remitstream.workers.extraction.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ClamdScannerTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static Mono<Void> scanned(FakeClamd clamd, Duration timeout, byte[]... chunks) {
    var settings =
        new ClamdSettings(
            "127.0.0.1", clamd.port(), Duration.ofSeconds(2), timeout, DataSize.ofKilobytes(256));
    return new ClamdScanner(settings).scan(Flux.fromArray(chunks).map(ByteBuffer::wrap));
  }

  private static Mono<Void> scanned(FakeClamd clamd, String text) {
    return scanned(clamd, Duration.ofSeconds(5), text.getBytes(UTF_8));
  }

  private static void refused(Mono<Void> scan, String code, String saying) {
    StepVerifier.create(scan)
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        ScanRefused.class, refused -> assertThat(refused.code()).isEqualTo(code))
                    .hasMessageContaining(saying))
        .verify(TIMEOUT);
  }

  @Test
  void scanShouldSendTheFileInChunksAndTakeOkForClean() {
    try (var clamd = FakeClamd.answering("stream: OK\0")) {
      StepVerifier.create(
              scanned(
                  clamd,
                  Duration.ofSeconds(5),
                  "first ".getBytes(UTF_8),
                  new byte[0],
                  new byte[100_000]))
          .expectComplete()
          .verify(TIMEOUT);

      assertThat(clamd.received()).startsWith("first ").hasSize(100_006);
    }
  }

  @Test
  void scanShouldNameWhatWasFound() {
    try (var clamd = FakeClamd.scanning("EICAR-LIKE")) {
      refused(scanned(clamd, "an EICAR-LIKE marker"), "malware-found", "found Test.Marker;");
      StepVerifier.create(scanned(clamd, "nothing")).expectComplete().verify(TIMEOUT);
    }
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("INSTREAM size limit exceeded. ERROR\0", "larger than the scanner takes"),
        Arguments.of("stream: OK and more\0", "not understood"),
        Arguments.of("OK\0", "not understood"),
        Arguments.of("stream: OK", "hung up"),
        Arguments.of("x".repeat(5_000), "does not end"),
        Arguments.of("", "hung up"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void scanShouldTakeNothingElseForClean(String answer, String saying) {
    try (var clamd = FakeClamd.answering(answer)) {
      refused(scanned(clamd, "file"), "scan-failed", saying);
    }
  }

  @Test
  void scanShouldReadAnAnswerThatComesInPieces() {
    try (var clamd = FakeClamd.answering("str", "eam: O", "K\0")) {
      StepVerifier.create(scanned(clamd, "file")).expectComplete().verify(TIMEOUT);
    }
  }

  /** An answer may come as soon as the last byte is out, before the word that it is. */
  @Test
  void scanShouldBelieveEveryOkThatFollowsTheLastByte() {
    try (var clamd = FakeClamd.scanning("marker")) {
      Flux.range(0, 300)
          .flatMap(file -> scanned(clamd, "file"), 8)
          .as(StepVerifier::create)
          .expectComplete()
          .verify(TIMEOUT);
    }
  }

  @Test
  void scanShouldNotBelieveAnEarlyOk() {
    try (var clamd = FakeClamd.hasty("stream: OK\0")) {
      var settings =
          new ClamdSettings(
              "127.0.0.1",
              clamd.port(),
              Duration.ofSeconds(2),
              Duration.ofSeconds(5),
              DataSize.ofKilobytes(256));
      Flux<ByteBuffer> slow =
          Flux.just(ByteBuffer.wrap("x".getBytes(US_ASCII))).concatWith(Flux.never());

      refused(new ClamdScanner(settings).scan(slow), "scan-failed", "before the end");
    }
  }

  @Test
  void scanShouldFailWhereNobodyListens() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var settings =
        new ClamdSettings(
            "127.0.0.1",
            port,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            DataSize.ofKilobytes(256));

    refused(
        new ClamdScanner(settings).scan(Flux.just(ByteBuffer.allocate(1))),
        "scan-failed",
        "does not answer");
  }

  @Test
  void scanShouldFailWhereTheScannerHangsOrTheFileIsTooLarge() {
    try (var clamd = FakeClamd.silent()) {
      refused(
          scanned(clamd, Duration.ofMillis(200), "file".getBytes(UTF_8)),
          "scan-failed",
          "too long");
      refused(
          scanned(clamd, Duration.ofSeconds(5), new byte[200_000], new byte[200_000]),
          "scan-failed",
          "larger than is scanned");
    }
  }

  @Test
  void scanShouldLeaveAFailureOfTheFileToItself() {
    try (var clamd = FakeClamd.answering("stream: OK\0")) {
      var settings =
          new ClamdSettings(
              "127.0.0.1",
              clamd.port(),
              Duration.ofSeconds(2),
              Duration.ofSeconds(5),
              DataSize.ofKilobytes(256));
      var gone = new io.remitstream.streaming.fault.Unavailable("storage", new Exception());

      StepVerifier.create(new ClamdScanner(settings).scan(Flux.error(gone)))
          .expectErrorMatches(error -> error == gone)
          .verify(TIMEOUT);
    }
  }
}
