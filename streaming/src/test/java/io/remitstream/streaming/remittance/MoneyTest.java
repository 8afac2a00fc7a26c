package io.remitstream.streaming.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

  private final JsonMapper json = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource({
    "15,15.00",
    "15.0,15.00",
    "-.5,-0.50",
    "1.234,1.234",
    "1E+3,1000.00",
    "1E+30,1000000000000000000000000000000.00",
    "92233720368547758.07,92233720368547758.07",
    "92233720368547758.08,92233720368547758.08"
  })
  void toStringShouldShowAtLeastTwoDecimalsWhateverTheNotation(String text, String shown) {
    assertThat(Money.of(text)).hasToString(shown);
  }

  @Test
  void equalsShouldCompareValuesNotNotations() {
    assertThat(Money.of("15")).isEqualTo(Money.ofCents(1500)).hasSameHashCodeAs(Money.of("15.000"));
    assertThat(Money.of("1.2340"))
        .isEqualTo(Money.of("1.234"))
        .hasSameHashCodeAs(Money.of("1.234"));
    assertThat(Money.of("15.001")).isNotEqualTo(Money.ofCents(1500));
  }

  @Test
  void plusShouldStayExactWhenCentsOverflow() {
    Money largest = Money.ofCents(Long.MAX_VALUE);

    assertThat(largest.plus(Money.ofCents(1))).hasToString("92233720368547758.08");
    assertThat(largest.plus(Money.ofCents(1)).minus(Money.ofCents(1))).isEqualTo(largest);
    assertThat(Money.ofCents(Long.MIN_VALUE).minus(Money.ofCents(1)))
        .hasToString("-92233720368547758.09");
    assertThat(Money.ofCents(5).minus(Money.ofCents(7))).isEqualTo(Money.ofCents(-2));
    assertThat(Money.ofCents(Long.MIN_VALUE).negate()).hasToString("92233720368547758.08");
  }

  @Test
  void plusShouldStayExactWhenFinerThanCents() {
    assertThat(Money.of("0.005").plus(Money.of("0.005"))).isEqualTo(Money.ofCents(1));
    assertThat(Money.of("1").minus(Money.of("0.001")).amount()).isEqualTo(new BigDecimal("0.999"));
  }

  @Test
  void signumShouldFollowTheValue() {
    assertThat(Money.of("-0.001").signum()).isNegative();
    assertThat(Money.ZERO.signum()).isZero();
    assertThat(Money.ofCents(7).signum()).isPositive();
    assertThat(Money.of("-0.001")).isLessThan(Money.ZERO);
  }

  @Test
  void centsShouldBeWholeOrNone() {
    assertThat(Money.of("-12.30").cents()).isEqualTo(-1230);
    assertThatThrownBy(Money.of("0.001")::cents).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(Money.of("1E+30")::cents).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void jsonShouldBeAStringBothWays() {
    assertThat(json.writeValueAsString(Money.of("301.3"))).isEqualTo("\"301.30\"");
    assertThat(json.readValue("\"301.3\"", Money.class)).isEqualTo(Money.ofCents(30130));
  }

  @Test
  void ofShouldRefuseWhatIsNoNumber() {
    assertThatThrownBy(() -> Money.of("12.x")).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Money.of("1E999999999")).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Money.of("1E-999999999")).isInstanceOf(NumberFormatException.class);
  }
}
