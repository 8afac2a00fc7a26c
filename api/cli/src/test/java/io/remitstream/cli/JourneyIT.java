package io.remitstream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.fake.RemitProcess;
import io.remitstream.cli.service.Installation;
import java.io.IOException;
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

    List<JsonNode> streamed = streamed();
    assertThat(streamed)
        .extracting(item -> item.path("kind").asString(""))
        .containsExactly("claim", "claim", "claim", "remittance", "summary");
    assertThat(withoutIds(streamed.getFirst().path("claim")))
        .isEqualTo(withoutIds(read.at("/remittances/0/claims/0")));
    assertThat(streamed.getLast().at("/summary/status").asString("")).isEqualTo("PROCESSED");

    demo.process().destroyForcibly().waitFor();
    RemitProcess serve = run("serve");
    serve.awaitLine("Remitstream serves at");
    assertThat(extracted().at("/remittances/0/claims/0/patient/lastName").asString(""))
        .isEqualTo("ROWAN");

    assertThat(run("stop").exitCode()).isZero();
    assertThat(serve.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private JsonNode extracted() throws Exception {
    Path file = clean();
    List<JsonNode> documents = printed("extract", "--json", file.toString());
    assertThat(documents).hasSize(1);
    assertThat(documents.getFirst().path("fileName").asString("")).isEqualTo(file.toString());
    return documents.getFirst();
  }

  private List<JsonNode> streamed() throws Exception {
    return printed("extract", "--stream", clean().toString());
  }

  private List<JsonNode> printed(String... arguments) throws Exception {
    RemitProcess extract = run(arguments);
    List<String> lines = extract.rest();
    assertThat(extract.exitCode()).as(extract.said()).isZero();
    return lines.stream().map(JsonMapper.shared()::readTree).toList();
  }

  private Path clean() throws IOException {
    Path file = work.resolve("clean copy.835");
    return Files.write(file, Remit.class.getResourceAsStream("demo/clean.835").readAllBytes());
  }

  /** What is stored nowhere has no ids; all else is the same. */
  private static String withoutIds(JsonNode claim) {
    return claim.toString().replaceAll("\"(claimId|lineId)\":(null|\"[^\"]*\")", "");
  }

  private RemitProcess run(String... arguments) throws Exception {
    return RemitProcess.start(home, work, arguments);
  }
}
