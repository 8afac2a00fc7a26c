package io.remitstream.workers.extraction.page.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Rule;
import io.remitstream.workers.extraction.page.Word;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on their way between processes. */
class PageCodecTest {

  private static final Box BOX = new Box(1.5, 2.25, 3, 4);
  private static final Word WORD = new Word("Núm. €12", BOX, 3.75, 9.5, true, 0.5f);

  @Test
  void pageShouldComeOutAsItWentIn() throws IOException {
    Page page = page(List.of(WORD, new Word("", BOX, 0, 1, false, 1)));

    assertThat(PageCodec.decode(PageCodec.encode(page))).isEqualTo(page);
  }

  @Test
  void pageShouldKeepAsManyWordsAsMayBe() throws IOException {
    Page page = page(Collections.nCopies(PageCodec.MOST_WORDS + 1, WORD));

    Page out = PageCodec.decode(PageCodec.encode(page));

    assertThat(out.words()).hasSize(PageCodec.MOST_WORDS);
    assertThat(out.rules()).isEqualTo(page.rules());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 24, 27, 31, 60, 70})
  void frameShouldBeRefusedWhenItEndsTooSoon(int length) {
    byte[] whole = PageCodec.encode(page(List.of(WORD))).content();

    assertThatIOException()
        .isThrownBy(
            () -> PageCodec.decode(new Frame(Frame.Type.PAGE, Arrays.copyOf(whole, length))));
  }

  @Test
  void frameShouldBeRefusedWhenALengthIsNegative() {
    byte[] bytes = PageCodec.encode(page(List.of(WORD))).content();
    bytes[21] = -1;

    assertThatIOException().isThrownBy(() -> PageCodec.decode(new Frame(Frame.Type.PAGE, bytes)));
  }

  private static Page page(List<Word> words) {
    return new Page(2, 3, 612, 792, Method.OCR, words, List.of(new Rule(BOX)));
  }
}
