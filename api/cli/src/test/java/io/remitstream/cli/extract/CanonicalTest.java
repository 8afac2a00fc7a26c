package io.remitstream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class CanonicalTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void copyShouldReplaceOnlyTheDocumentsOwnFileName() throws IOException {
    new CanonicalCopy(out)
        .copy(
            stream(
                """
                { "documentId": "1", "fileName": "sent",
                  "nested": {"fileName": "kept"}, "n": 12345678901234567890.10, "none": null }\
                """),
            "given/as \"this\"");

    assertThat(written())
        .isEqualTo(
            "{\"documentId\":\"1\",\"fileName\":\"given/as"
                + " \\\"this\\\"\",\"nested\":{\"fileName\":\"kept\"},\"n\":12345678901234567890.10,\"none\":null}\n");
  }

  @Test
  void copyShouldAddTheFileNameWhenThereIsNone() throws IOException {
    new CanonicalCopy(out).copy(stream("{\"documentId\":\"1\",\"remittances\":[{}]}"), "a");

    assertThat(written())
        .isEqualTo("{\"documentId\":\"1\",\"remittances\":[{}],\"fileName\":\"a\"}\n");
  }

  @Test
  void copyShouldEndTheLineWhenTheDataBreaksOff() {
    assertThatThrownBy(
            () -> new CanonicalCopy(out).copy(stream("{\"documentId\":\"1\",\"remit"), "a"))
        .isInstanceOf(JacksonException.class);

    assertThat(written()).endsWith("\n");
  }

  @Test
  void problemShouldHaveItsPlaceInALine() throws IOException {
    new CanonicalCopy(out)
        .problem("a", new Outcome.Failed("REJECTED", Problem.of("too-large", "Too large", null)));

    assertThat(written())
        .isEqualTo(
            "{\"fileName\":\"a\",\"status\":\"REJECTED\",\"problem\":{\"type\":\"https://remitstream.io/problems/too-large\",\"title\":\"Too"
                + " large\",\"detail\":null}}\n");
  }

  @Test
  void ofShouldSumClaimsAndNameTheFirstEquationThatFails() {
    CanonicalSummary summary =
        CanonicalSummary.of(
            stream(
                """
                {"remittances": [
                   {"payer": {"name": "PLAN", "address": {"name": "x"}}, "payment": {"amount": "5.00"},
                    "claims": [{"paid": "2.00", "lines": [{"paid": "9.99"}]}, {"paid": "3.01", "lines": null}, {"paid": null}],
                    "balanced": false},
                   {"payer": {"name": null}, "payment": null, "claims": [], "balanced": true},
                   {"payer": null, "payment": {"amount": "-1.00"}, "claims": [], "balanced": false}],
                 "findings": [
                   {"rule": "SEGMENT_COUNT", "pointer": "/remittances/0", "expected": "1", "actual": "2"},
                   {"rule": "CLAIM_BALANCE", "pointer": "/remittances/0/claims/1", "expected": "3.00", "actual": "3.01", "difference": "0.01"},
                   {"rule": "TRANSACTION_BALANCE", "pointer": "/remittances/0", "expected": "5.01", "actual": "5.00"}]}\
                """));

    assertThat(summary.remittances())
        .containsExactly(
            new CanonicalSummary.Remittance(
                "PLAN", "5.00", 3, new BigDecimal("5.01"), "CLAIM_BALANCE: 3.00 ≠ 3.01, 1 more"),
            new CanonicalSummary.Remittance("", "", 0, new BigDecimal("0.00"), "yes"),
            new CanonicalSummary.Remittance("", "-1.00", 0, new BigDecimal("0.00"), "no"));
  }

  private String written() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
