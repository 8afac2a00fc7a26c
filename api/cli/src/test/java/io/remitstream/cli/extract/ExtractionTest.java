package io.remitstream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.fake.FakeDocuments;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@SuppressWarnings("NullAway.Init")
class ExtractionTest {

  @TempDir Path directory;

  private final StringWriter said = new StringWriter();
  private FakeDocuments service;

  @BeforeEach
  void start() throws Exception {
    service = FakeDocuments.start(0);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void startShouldFollowEachDocumentToItsOutcomeInOrder() throws Exception {
    Path file = Files.writeString(directory.resolve("ärger *1*.835"), "ISA");

    List<Outcome> outcomes =
        run(
            "key",
            Submission.file(file.toString()),
            bytes("fails", "FAIL"),
            bytes("refused", "REFUSE"),
            bytes("shaky", "SHAKY"),
            Submission.file(directory.resolve("none").toString()),
            Submission.file(directory.toString()));

    assertThat(outcomes)
        .extracting(Outcome::status)
        .containsExactly("PROCESSED", "FAILED", "REJECTED", "PROCESSED", "FAILED", "FAILED");
    assertThat(problem(outcomes.get(1)).sentence()).isEqualTo("Unreadable: No form.");
    assertThat(problem(outcomes.get(2)).type()).endsWith("/unsupported-media-type");
    assertThat(problem(outcomes.get(4)).type()).endsWith("/file-not-readable");
    assertThat(problem(outcomes.get(5)).sentence()).contains("This is a directory");
    assertThat(service.sentNames())
        .contains("attachment; filename*=UTF-8''%C3%A4rger%20%2A1%2A.835");
    assertThat(said.toString())
        .contains(
            "shaky: EXTRACTING, 1 of 2 claims",
            "shaky: PROCESSED",
            "fails: FAILED, Unreadable: No form.",
            "refused: REJECTED, Unsupported: Not this.");
  }

  @Test
  void startShouldTellTheProblemWhenTheKeyIsBad() throws Exception {
    List<Outcome> outcomes = run("wrong", bytes("a", "ISA"));

    assertThat(problem(outcomes.getFirst()).type()).endsWith("/unauthenticated");
  }

  @Test
  void filesOfAnArchiveShouldBeNamedAfterItAndBeOpenedWithThePassword() throws Exception {
    assertThat(named("wrong"))
        .containsExactly(
            "a.zip!good.835 PROCESSED",
            "a.zip!FAIL.835 FAILED",
            "a.zip!LOCKED.835 PASSWORD_REQUIRED",
            "b.pdf PASSWORD_REQUIRED");
    assertThat(named(FakeDocuments.PASSWORD))
        .containsExactly(
            "a.zip!good.835 PROCESSED",
            "a.zip!FAIL.835 FAILED",
            "a.zip!LOCKED.835 PROCESSED",
            "b.pdf PROCESSED");
  }

  private List<String> named(String password) throws Exception {
    List<Submission> sent = List.of(bytes("a.zip", "ARCHIVE"), bytes("b.pdf", "LOCKED"));
    try (Board board = Board.plain(new PrintWriter(said, true));
        var extraction = new Extraction(endpoint("key"), board, password)) {
      var names = new ArrayList<String>();
      List<Future<Outcome>> outcomes = extraction.start(sent);
      for (int i = 0; i < sent.size(); i++) {
        for (Outcome.Packed one :
            outcomes.get(i).get(20, TimeUnit.SECONDS).each(sent.get(i).name())) {
          names.add(one.name() + " " + one.outcome().status());
        }
      }
      return names;
    }
  }

  @Test
  void exportsShouldWriteOneFileBehindTheOtherAndListWhatAnEraMisses() throws Exception {
    List<Submission> sent = List.of(bytes("a", "ISA"), bytes("b", "PAPER"));
    try (Board board = Board.plain(new PrintWriter(said, true));
        var extraction = new Extraction(endpoint("key"), board)) {
      List<Future<Outcome>> read = extraction.start(sent);

      assertThat(exported(extraction, ExportForm.CSV, read))
          .matches("document_id,paid\r\n[^,]+,12.50\r\n[^,]+,12.50\r\n\\[true, true]");
      assertThat(exported(extraction, ExportForm.FHIR, read))
          .isEqualTo("{\"resourceType\":\"Bundle\"}\n".repeat(2) + "[true, true]");
      assertThat(exported(extraction, ExportForm.ERA, read))
          .isEqualTo("ISA*00~\nIEA*1~\n[true, false]");
    }
    assertThat(said.toString())
        .contains(
            "document 1: Cannot write 835: See missing.\n"
                + "  /remittances/0/payee/npi (N104): missing the payee's NPI\n");
  }

  private String exported(Extraction extraction, ExportForm form, List<Future<Outcome>> read)
      throws Exception {
    var out = new ByteArrayOutputStream();
    var exports = new Exports(extraction.client(), form, out, new PrintWriter(said, true));
    var written = new ArrayList<Boolean>();
    for (Future<Outcome> outcome : read) {
      String name = "document " + written.size();
      written.add(exports.write(name, outcome.get(20, TimeUnit.SECONDS)));
    }
    return out.toString(StandardCharsets.UTF_8) + written;
  }

  @Test
  void reportShouldHoldARowForEveryDocument() throws Exception {
    var table = new StringWriter();
    try (Board board = Board.plain(new PrintWriter(said, true));
        var extraction = new Extraction(endpoint("key"), board)) {
      var report = new Report(extraction);
      List<Submission> all = List.of(bytes("good", "ISA"), bytes("bad", "FAIL"));
      List<Future<Outcome>> outcomes = extraction.start(all);
      for (int i = 0; i < all.size(); i++) {
        report.add(all.get(i), outcomes.get(i).get(20, TimeUnit.SECONDS));
      }
      report.print(new PrintWriter(table));
    }

    assertThat(table.toString())
        .isEqualTo(
            """
            document  type  status     payer  payment  claims   paid  balanced              unsure
            good      ERA   PROCESSED  PLAN     12.50       2  12.50  yes
            bad             FAILED                                    Unreadable: No form.
            """);
  }

  @Test
  void boardShouldDrawBarsOnATerminal() throws Exception {
    try (Board board = Board.moving(new PrintWriter(said, true), 80);
        var extraction = new Extraction(endpoint("key"), board)) {
      for (Future<Outcome> outcome : extraction.start(List.of(bytes("good", "ISA")))) {
        outcome.get(20, TimeUnit.SECONDS);
      }
    }

    assertThat(said.toString())
        .contains("░ EXTRACTING 1 of 2 claims", "\u001b[1A\r\u001b[J", "good: PROCESSED");
  }

  private List<Outcome> run(String key, Submission... submissions) throws Exception {
    try (Board board = Board.plain(new PrintWriter(said, true));
        var extraction = new Extraction(endpoint(key), board)) {
      var outcomes = new ArrayList<Outcome>();
      for (Future<Outcome> outcome : extraction.start(List.of(submissions))) {
        outcomes.add(outcome.get(20, TimeUnit.SECONDS));
      }
      return outcomes;
    }
  }

  private Endpoint endpoint(String key) {
    return new Endpoint(URI.create(service.url()), key);
  }

  private static Problem problem(Outcome outcome) {
    return ((Outcome.Failed) outcome).problem();
  }

  private static Submission bytes(String name, String content) {
    return Submission.bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }
}
