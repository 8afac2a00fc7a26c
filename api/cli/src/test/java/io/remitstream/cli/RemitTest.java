package io.remitstream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RemitTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo ",
        "serve ",
        "extract ",
        "stop ",
        "key ",
        "key create ",
        "key list ",
        "key revoke "
      })
  void helpShouldTellWhatEveryCommandDoes(String command) {
    assertThat(execute((command + "--help").split(" ", -1))).isZero();

    assertThat(out.toString()).startsWith("Usage: remit " + command.strip()).contains("--help");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "extract",
        "extract --format xml a.835",
        "extract --format csv --json a.835",
        "extract --json --stream a.835",
        "key create",
        "serve --port many",
        "key create --tenant a --scope all"
      })
  void executeShouldGiveTwoWhenItIsMisused(String command) {
    assertThat(execute(command.split(" ", -1))).isEqualTo(2);

    assertThat(err.toString()).contains("Usage: remit");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void extractShouldTellItsFormsWhenOneIsUnknown() {
    assertThat(execute("extract", "--help")).isZero();
    execute("extract", "--format", "xml", "a.835");

    assertThat(out.toString())
        .contains("[--json | --stream | --format=csv|fhir|835]", "listed on stderr");
    assertThat(err.toString()).contains("'xml' is no form (expected: csv, fhir, 835)");
  }

  @Test
  void createShouldNameTheScopesWhenOneIsUnknown() {
    execute("key", "create", "--tenant", "a", "--scope", "all");

    assertThat(err.toString())
        .contains(
            "Invalid value for option '--scope'",
            "documents:read, documents:write, documents:extract, events:read, reviews:write,"
                + " webhooks:manage, notifications:read or notifications:manage");
  }

  @Test
  void serveShouldRefuseAPortThatIsNone() {
    assertThat(execute("serve", "--data", "target/none", "--port", "70000")).isEqualTo(1);

    assertThat(err.toString())
        .contains("REMITSTREAM_GATEWAY_PORT (or --port) is 70000 (expected: 0 to 65535)");
  }

  private int execute(String... arguments) {
    CommandLine command = Remit.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
