package io.remitstream.workers.extraction.text;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class TextPagesTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static Flux<ByteBuffer> cut(byte[] bytes, int size) {
    return Flux.range(0, (bytes.length + size - 1) / size)
        .map(i -> ByteBuffer.wrap(bytes, i * size, Math.min(size, bytes.length - i * size)));
  }

  private static List<Page> pages(String text, Charset charset, int size) {
    return pages(new TextPages(), text.getBytes(charset), size);
  }

  private static List<Page> pages(TextPages reader, byte[] bytes, int size) {
    return Objects.requireNonNull(reader.read(cut(bytes, size)).collectList().block(TIMEOUT));
  }

  private static List<String> words(Page page) {
    return page.words().stream().map(Word::text).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1000})
  void readShouldPlaceWordsOnTheGridHoweverTheBytesAreCut(int size) {
    List<Page> pages = pages("Müller  $ 10.00\r\n\r\n\tPaid\fnext\n", UTF_8, size);

    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().words())
        .extracting(Word::text, Word::box)
        .containsExactly(
            tuple("Müller", new Box(0, 0, 36, 12)),
            tuple("$", new Box(48, 0, 54, 12)),
            tuple("10.00", new Box(60, 0, 90, 12)),
            tuple("Paid", new Box(48, 24, 72, 36)));
    assertThat(words(pages.get(1))).containsExactly("next");
    assertThat(pages).extracting(Page::number).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void readShouldDecodeUtf16AndWindows1252(int size) {
    assertThat(words(pages("\ufeffPaid 12.00 €", UTF_16LE, size).getFirst()))
        .containsExactly("Paid", "12.00", "€");
    assertThat(words(pages("Müller – ok", Charset.forName("windows-1252"), size).getFirst()))
        .containsExactly("Müller", "–", "ok");
  }

  @Test
  void readShouldMakeRulesOfLinesAndLeaveOutTheSignsOfMarkdown() {
    Page page =
        pages("## Claim\n| Billed | **Paid** |\n|:---|---:|\n| 1.00 | - |\n=====\n", UTF_8, 9)
            .getFirst();

    assertThat(words(page)).containsExactly("Claim", "Billed", "Paid", "1.00", "-");
    assertThat(page.words()).filteredOn(Word::bold).extracting(Word::text).containsExactly("Paid");
    assertThat(page.rules()).hasSize(3);
  }

  @Test
  void readShouldKeepToItsLimits() {
    var limits = new TextLimits(10, 3, 100, 2);
    List<Page> pages =
        pages(new TextPages(limits), "0123456789abc x\n2\n3\n4\n".getBytes(UTF_8), 7);

    assertThat(pages).hasSize(2);
    assertThat(words(pages.getFirst())).containsExactly("0123456789", "2", "3");
    StepVerifier.create(
            new TextPages(limits).read(Flux.just(ByteBuffer.wrap("\f\f\fx".getBytes(UTF_8)))))
        .expectError(TextTooLong.class)
        .verify(TIMEOUT);
  }

  @Test
  void readShouldGiveOnePageOfNothing() {
    assertThat(pages("", UTF_8, 1)).singleElement().matches(page -> page.words().isEmpty());
  }
}
