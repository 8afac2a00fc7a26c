package io.remitstream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.fake.PreparedHome;
import io.remitstream.cli.fake.RemitProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration with the packaged services, prepared as {@code ./remit} prepares them, through
 * the gateway's port.
 */
@Order(4)
@Timeout(600)
class JourneyIT {

  @TempDir Path work;

  private Path home = Path.of("");

  @BeforeEach
  void prepare() throws Exception {
    home = PreparedHome.shared();
  }

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
    assertThat(demo.awaitLine("explanation-of-benefits.pdf"))
        .contains("EOB", "PROCESSED", "419.45", "yes");
    assertThat(demo.awaitLine("four-hundred-claims.835")).contains("PROCESSED", " 400 ", "yes");
    assertThat(demo.awaitLine("explanation-of-benefits.pdf is paper")).contains("fields");
    demo.awaitLine("Ctrl-C stops everything.");
    assertThat(demo.said())
        .contains("clean.835: webhook ", "off-by-a-cent.835: webhook ")
        .containsPattern("webhook 6, document\\.[a-z_]+, signature verified");
    beansShouldHaveBeenWorkedOutAhead();

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

    paperShouldBeReadFromALockedFileOfAnArchive();
    assertThat(exported("csv")).hasSize(1 + 4).first().asString().startsWith("document_id,");
    assertThat(exported("835")).first().asString().startsWith("ISA*00*");

    demo.process().destroyForcibly().waitFor();
    RemitProcess serve = run("serve");
    serve.awaitLine("Remitstream serves at");
    assertThat(extracted().at("/remittances/0/claims/0/patient/lastName").asString(""))
        .isEqualTo("ROWAN");

    assertThat(run("stop").exitCode()).isZero();
    assertThat(serve.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private void beansShouldHaveBeenWorkedOutAhead() throws IOException {
    for (String service : List.of("gateway", "api", "workers")) {
      assertThat(Files.readString(work.resolve("data/logs").resolve(service + ".log")))
          .contains("Starting AOT-processed ");
    }
  }

  private void paperShouldBeReadFromALockedFileOfAnArchive() throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("clean.835", Files.readAllBytes(clean()));
    files.put("advice.pdf", PaperMail.locked());
    Path zip = Files.write(work.resolve("mail.zip"), PaperMail.zip(files));
    Path password = Files.writeString(work.resolve("password"), PaperMail.PASSWORD + "\n");

    List<JsonNode> read =
        printed("extract", "--json", "--password-file", password.toString(), zip.toString());

    assertThat(read)
        .extracting(one -> one.path("fileName").asString(""))
        .containsExactly(zip + "!clean.835", zip + "!advice.pdf");
    JsonNode paper = read.getLast();
    Map.Entry<String, JsonNode> account =
        paper.path("fields").properties().stream()
            .filter(field -> field.getValue().path("text").asString("").equals(PaperMail.ACCOUNT))
            .findFirst()
            .orElseThrow();
    assertThat(paper.at(account.getKey()).asString("")).isEqualTo(PaperMail.ACCOUNT);
    assertThat(account.getValue().path("page").asInt()).isEqualTo(2);
    shownAsItWasRead(paper.path("documentId").asString(""), account);
  }

  private void shownAsItWasRead(String document, Map.Entry<String, JsonNode> leaf)
      throws Exception {
    JsonNode box = leaf.getValue().path("box");
    String page = "/v1/documents/%s/pages/%d.png";

    HttpResponse<byte[]> second = answer(page.formatted(document, 2), null);

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(PaperMail.fits(second.body(), box)).isTrue();
    assertThat(PaperMail.fits(answer(page.formatted(document, 1), null).body(), box)).isFalse();
    assertThat(answer(page.formatted(document, 3), null).statusCode()).isEqualTo(404);
    String query =
        "{ document(id: \"%s\") { fields(first: 100) { nodes { leaves { pointer page box } } } } }";
    byte[] told =
        answer(
                "/graphql",
                JsonMapper.shared().writeValueAsString(Map.of("query", query.formatted(document))))
            .body();
    assertThat(new String(told, StandardCharsets.UTF_8))
        .contains("{\"pointer\":\"%s\",\"page\":2,\"box\":%s}".formatted(leaf.getKey(), box));
  }

  /** Of the demonstration's service; a POST where there is a body. */
  private HttpResponse<byte[]> answer(String path, @Nullable String body) throws Exception {
    var env = new Properties();
    try (var in = Files.newBufferedReader(work.resolve("data/demo.env"))) {
      env.load(in);
    }
    var request =
        HttpRequest.newBuilder(URI.create(env.getProperty("REMITSTREAM_URL") + path))
            .header("Authorization", "Bearer " + env.getProperty("REMITSTREAM_API_KEY"))
            .header("Content-Type", "application/json")
            .header("Accept", body == null ? "image/png" : "application/json");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          body == null ? request.build() : request.POST(BodyPublishers.ofString(body)).build(),
          BodyHandlers.ofByteArray());
    }
  }

  private List<String> exported(String form) throws Exception {
    RemitProcess extract = run("extract", "--format", form, clean().toString());
    List<String> lines = extract.rest();
    assertThat(extract.exitCode()).as(extract.said()).isZero();
    return lines;
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
    return RemitProcess.start(home, work, PreparedHome.SETTINGS, arguments);
  }
}
