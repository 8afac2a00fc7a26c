package io.remitstream.streaming.keys;

import static io.remitstream.streaming.keys.BlindIndex.Field.CLAIM_NUMBER;
import static io.remitstream.streaming.keys.BlindIndex.Field.PATIENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTest {

  private final BlindIndex index = new BlindIndex(new byte[32]);

  @ParameterizedTest
  @ValueSource(strings = {"acct 1-a", "  ACCT 1-A ", "Acct\t\n 1-A", "acct\u00a01-a"})
  void tokenShouldBeTheSameWhenValuesDifferInSpacingAndCaseOnly(String value) {
    assertThat(index.token(PATIENT_ACCOUNT, value))
        .isEqualTo(index.token(PATIENT_ACCOUNT, "ACCT 1-A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCT1-A", "ACCT 1A", "ACCT 1-B"})
  void tokenShouldDifferWhenValuesDiffer(String value) {
    assertThat(index.token(PATIENT_ACCOUNT, value))
        .isNotEqualTo(index.token(PATIENT_ACCOUNT, "ACCT 1-A"));
  }

  @Test
  void tokenShouldDifferWhenTheFieldOrTheTenantsKeyDiffers() {
    var other = new byte[32];
    other[31] = 1;

    assertThat(index.token(PATIENT_ACCOUNT, "1"))
        .isNotEqualTo(index.token(CLAIM_NUMBER, "1"))
        .isNotEqualTo(new BlindIndex(other).token(PATIENT_ACCOUNT, "1"));
  }

  /** Stored tokens must be found for ever: this value was computed with an HMAC of the JDK. */
  @Test
  void tokenShouldNeverChangeForTheSameKeyFieldAndValue() throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    var message =
        "\0\0\0\013blind-index\0\0\0\001\001\0\0\0\014CLAIM_NUMBER\0\0\0\004X 12"
            .getBytes(StandardCharsets.US_ASCII);

    var expected = ByteBuffer.wrap(mac.doFinal(message)).getLong();

    assertThat(index.token(CLAIM_NUMBER, " x  12 ")).hasValue(expected);
  }

  @Test
  void tokenShouldBeEmptyWhenNothingIsLeftOfTheValue() {
    assertThat(index.token(CLAIM_NUMBER, " \t ")).isEmpty();
  }
}
