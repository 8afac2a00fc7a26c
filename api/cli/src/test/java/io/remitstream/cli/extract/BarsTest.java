package io.remitstream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BarsTest {

  private final StringWriter text = new StringWriter();
  private final Bars bars = new Bars(new PrintWriter(text, true), 100);

  @Test
  void drawShouldFillABarByClaimsWhenTheirTotalIsKnown() {
    bars.draw(List.of(line("a.835", "EXTRACTING", 100, 400L)));

    assertThat(text.toString())
        .startsWith("a.835")
        .endsWith(" ██████░░░░░░░░░░░░░░░░░░ EXTRACTING 100 of 400 claims\n");
  }

  @Test
  void drawShouldFillABarByStageWhenTheTotalIsUnknown() {
    assertThat(line("a", "RECEIVED", 0, null).part()).isEqualTo(0.2);
    assertThat(line("a", "DONE", 7, null).part()).isEqualTo(1);
    assertThat(line("a", "NEW_STAGE", 7, null).part()).isZero();
    assertThat(line("a", "STORING", 7, null).amount()).isEqualTo("7 claims");
    assertThat(line("a", "EXTRACTING", 9, 4L).part()).isEqualTo(1);
  }

  @Test
  void drawShouldReplaceWhatItDrewBefore() {
    bars.draw(List.of(line("a", "READING", 0, null), line("b", "READING", 0, null)));
    text.getBuffer().setLength(0);

    bars.printAbove("a: PROCESSED");
    bars.draw(List.of(line("b", "STORING", 3, 3L)));
    bars.draw(List.of());

    assertThat(text.toString())
        .startsWith("\u001b[2A\r\u001b[Ja: PROCESSED\nb ")
        .endsWith("3 of 3 claims\n\u001b[1A\r\u001b[J");
  }

  @Test
  void drawShouldKeepWithinTheTerminalWhenNamesOrNumbersAreMany() {
    List<Bars.Line> lines =
        IntStream.range(0, 50)
            .mapToObj(i -> line("x".repeat(200) + i, "EXTRACTING", 1_000_000, 9_000_000L))
            .toList();

    bars.draw(lines);

    assertThat(text.toString().lines())
        .hasSize(20)
        .allMatch(line -> line.length() <= 100)
        .allMatch(line -> line.startsWith("…x"));
  }

  @Test
  void lineShouldCountPagesWhereThereAreSome() {
    var line = new Bars.Line("a.pdf", new DocumentState.Progress("EXTRACTING", 7, null, 3L, 12L));

    assertThat(line.amount()).isEqualTo("page 3 of 12");
    assertThat(line.part()).isEqualTo(0.25);
  }

  private static Bars.Line line(String name, String stage, long claims, @Nullable Long total) {
    return new Bars.Line(name, new DocumentState.Progress(stage, claims, total, null, null));
  }
}
