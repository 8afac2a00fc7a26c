package io.remitstream.benchmarks.paper.perturb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RelabelledTest {

  @Test
  void titleShouldHaveOtherWordsWithinItsWidth() {
    assertThat(LongStream.range(0, 50).mapToObj(seed -> new Relabelled(seed).title("Billed\nAmt")))
        .allSatisfy(
            title ->
                assertThat(title.lines()).allSatisfy(row -> assertThat(row).hasSizeLessThan(8)))
        .anySatisfy(title -> assertThat(title).isEqualTo("Charged\nAmount"));
  }

  @Test
  void labelShouldKeepItsColonAndItsCapitals() {
    assertThat(
            LongStream.range(0, 50).mapToObj(seed -> new Relabelled(seed).label("PAYMENT DATE: ")))
        .allSatisfy(label -> assertThat(label).endsWith(": ").isUpperCase())
        .contains("DATE PAID: ");
  }

  @Test
  void whatIsNoLabelShouldStay() {
    assertThat(new Relabelled(1).label("Questions? Call us.")).isEqualTo("Questions? Call us.");
    assertThat(new Relabelled(1).title("Balance\nforward")).isEqualTo("Balance\nforward");
  }
}
