package io.remitstream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.fake.RemitProcess;
import io.remitstream.cli.service.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration with the packaged services, through the gateway's port. */
@Timeout(600)
class JourneyIT {

  @TempDir Path work;

  private final Path home = Installation.find().home();

  @AfterEach
  void leaveNothingBehind() throws Exception {
    run("stop").exitCode();
  }

  @Test
  void demoShouldReadItsDocumentsAndTheNextStartShouldGoOnAfterAKill() throws Exception {
    RemitProcess demo = run("demo");
    assertThat(demo.awaitLine("clean.835")).contains("PROCESSED", "353.00", " 3 ", "yes");
    assertThat(demo.awaitLine("denied-claim.835")).contains("PROCESSED", "26.80", "yes");
    assertThat(demo.awaitLine("reversal-and-correction.835"))
        .contains("PROCESSED", "209.50", "264.75", "yes");
    assertThat(demo.awaitLine("off-by-a-cent.835"))
        .contains("REVIEW_REQUIRED", "TRANSACTION_BALANCE: 124.70 ≠ 124.71");
    assertThat(demo.awaitLine("four-hundred-claims.835")).contains("PROCESSED", " 400 ", "yes");
    demo.awaitLine("Ctrl-C stops everything.");

    JsonNode read = extracted();
    assertThat(read.path("status").asString("")).isEqualTo("PROCESSED");
    assertThat(read.at("/remittances/0/claims").size()).isEqualTo(3);
    assertThat(read.at("/remittances/0/payment/amount").asString("")).isEqualTo("353.00");

    demo.process().destroyForcibly().waitFor();
    RemitProcess serve = run("serve");
    serve.awaitLine("Remitstream serves at");
    assertThat(extracted().at("/remittances/0/claims/0/patient/lastName").asString(""))
        .isEqualTo("ROWAN");

    assertThat(run("stop").exitCode()).isZero();
    assertThat(serve.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private JsonNode extracted() throws Exception {
    Path file = work.resolve("clean copy.835");
    Files.write(file, Remit.class.getResourceAsStream("demo/clean.835").readAllBytes());
    RemitProcess extract = run("extract", "--json", file.toString());
    List<String> lines = extract.rest();
    assertThat(extract.exitCode()).as(extract.said()).isZero();
    assertThat(lines).hasSize(1);
    JsonNode document = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(document.path("fileName").asString("")).isEqualTo(file.toString());
    return document;
  }

  private RemitProcess run(String... arguments) throws Exception {
    return RemitProcess.start(home, work, arguments);
  }
}
