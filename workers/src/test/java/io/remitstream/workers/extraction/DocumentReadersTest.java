package io.remitstream.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.workers.extraction.format.DocumentFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class DocumentReadersTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String PDF = "%PDF-1.7\n" + "x".repeat(3000);
  private static final EraPart PAGE = new PageRead(1, 1);

  private final List<String> read = new ArrayList<>();
  private final DocumentReaders readers =
      new DocumentReaders(Map.of(DocumentFormat.PDF, this::pdf), this::nothing);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, 100_000})
  void readShouldChooseByContentHoweverTheBytesAreCut(int chunk) {
    readers.read(bytes(PDF, chunk)).as(StepVerifier::create).expectNext(PAGE).verifyComplete();

    assertThat(read).containsExactly(PDF);
  }

  @Test
  void readShouldAskTheOtherOneWhenNobodyReadsTheFormat() {
    readers.read(bytes("Dear Sir,\n", 3)).as(StepVerifier::create).verifyComplete();

    assertThat(read).containsExactly("other");
  }

  @Test
  void readShouldFailWhenThereAreNoBytes() {
    readers.read(Flux.empty()).as(StepVerifier::create).expectError().verify(TIMEOUT);
  }

  @Test
  void readShouldTellWhatElseTheBytesAre() {
    String zip = new String(Zips.of(Map.of("a", new byte[9])), StandardCharsets.ISO_8859_1);
    var pages =
        new DocumentReaders(
            Map.of(DocumentFormat.PDF, this::ended, DocumentFormat.JPEG, this::ended),
            this::nothing);

    assertThat(outcome(pages, PDF)).isEqualTo("PROCESSED 0");
    assertThat(outcome(pages, PDF + zip))
        .isEqualTo(
            "MIXED_CONTENT The same bytes are a ZIP besides, which was not read.; REVIEW_REQUIRED"
                + " 1");
    assertThat(outcome(pages, "\u00ff\u00d8\u00ff\u00e0 " + PDF)).contains("are a PDF besides");
  }

  private static String outcome(DocumentReaders readers, String latin) {
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    return Objects.requireNonNull(
        readers
            .read(Flux.just(ByteBuffer.wrap(bytes)))
            .map(DocumentReadersTest::said)
            .collect(Collectors.joining("; "))
            .block(TIMEOUT));
  }

  private static String said(EraPart part) {
    return switch (part) {
      case FindingRaised raised -> raised.finding().rule() + " " + raised.finding().message();
      case DocumentEnded ended -> ended.outcome() + " " + ended.findings();
      default -> part.toString();
    };
  }

  private Flux<EraPart> ended(
      Flux<ByteBuffer> bytes, DocumentFormat format, @Nullable String password) {
    return bytes.thenMany(Flux.just(new DocumentEnded(Outcome.PROCESSED, 1, 1, 1, 0)));
  }

  @Test
  void detectShouldReadNoMoreThanTheBeginning() {
    var wanted = new ArrayList<ByteBuffer>();
    Flux<ByteBuffer> bytes = bytes(PDF, 1000).doOnNext(wanted::add);

    readers.detect(bytes).as(StepVerifier::create).expectNext(DocumentFormat.PDF).verifyComplete();

    assertThat(wanted).hasSizeLessThanOrEqualTo(2);
  }

  private Flux<EraPart> pdf(
      Flux<ByteBuffer> bytes, DocumentFormat format, @Nullable String password) {
    return bytes
        .map(chunk -> StandardCharsets.UTF_8.decode(chunk).toString())
        .collect(StringBuilder::new, StringBuilder::append)
        .doOnNext(all -> read.add(all.toString()))
        .thenMany(Flux.just(PAGE));
  }

  private Flux<EraPart> nothing(
      Flux<ByteBuffer> bytes, DocumentFormat format, @Nullable String password) {
    read.add("other");
    return bytes.thenMany(Flux.empty());
  }

  private static Flux<ByteBuffer> bytes(String text, int chunk) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    return Flux.range(0, (all.length + chunk - 1) / chunk)
        .map(nth -> ByteBuffer.wrap(all, nth * chunk, Math.min(chunk, all.length - nth * chunk)));
  }
}
