package io.remitstream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarsTest {

  private final StringWriter text = new StringWriter();
  private final Bars bars = new Bars(new PrintWriter(text, true), 100);

  @Test
  void drawShouldFillABarByClaimsWhenTheirTotalIsKnown() {
    bars.draw(List.of(new Bars.Line("a.835", "EXTRACTING", 100, 400L)));

    assertThat(text.toString())
        .startsWith("a.835")
        .endsWith(" ██████░░░░░░░░░░░░░░░░░░ EXTRACTING 100 of 400 claims\n");
  }

  @Test
  void drawShouldFillABarByStageWhenTheTotalIsUnknown() {
    assertThat(new Bars.Line("a", "RECEIVED", 0, null).part()).isEqualTo(0.2);
    assertThat(new Bars.Line("a", "DONE", 7, null).part()).isEqualTo(1);
    assertThat(new Bars.Line("a", "NEW_STAGE", 7, null).part()).isZero();
    assertThat(new Bars.Line("a", "STORING", 7, null).claims()).isEqualTo("7 claims");
    assertThat(new Bars.Line("a", "EXTRACTING", 9, 4L).part()).isEqualTo(1);
  }

  @Test
  void drawShouldReplaceWhatItDrewBefore() {
    bars.draw(
        List.of(new Bars.Line("a", "READING", 0, null), new Bars.Line("b", "READING", 0, null)));
    text.getBuffer().setLength(0);

    bars.printAbove("a: PROCESSED");
    bars.draw(List.of(new Bars.Line("b", "STORING", 3, 3L)));
    bars.draw(List.of());

    assertThat(text.toString())
        .startsWith("\u001b[2A\r\u001b[Ja: PROCESSED\nb ")
        .endsWith("3 of 3 claims\n\u001b[1A\r\u001b[J");
  }

  @Test
  void drawShouldKeepWithinTheTerminalWhenNamesOrNumbersAreMany() {
    List<Bars.Line> lines =
        IntStream.range(0, 50)
            .mapToObj(i -> new Bars.Line("x".repeat(200) + i, "EXTRACTING", 1_000_000, 9_000_000L))
            .toList();

    bars.draw(lines);

    assertThat(text.toString().lines())
        .hasSize(20)
        .allMatch(line -> line.length() <= 100)
        .allMatch(line -> line.startsWith("…x"));
  }
}
