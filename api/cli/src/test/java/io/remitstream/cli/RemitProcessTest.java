package io.remitstream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.fake.DyingService;
import io.remitstream.cli.fake.FakeHome;
import io.remitstream.cli.fake.RemitProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The whole command as its users run it, with real PostgreSQL and Kafka and with fakes for the
 * three services. Each test has folders and ports of its own, so that two run at once.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class RemitProcessTest {

  @TempDir Path work;

  private Path home = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void layOut() throws Exception {
    home = FakeHome.in(Files.createDirectory(work.resolve("home")));
    data = work.resolve("data");
  }

  @AfterEach
  void leaveNothingBehind() throws Exception {
    RemitProcess.start(home, work, "stop").exitCode();
  }

  @Test
  void serveShouldGoOnWithItsDataAndStopShouldEndTheRestWhenItWasKilled() throws Exception {
    RemitProcess first = RemitProcess.start(home, work, "serve");
    first.awaitLine("Remitstream serves at http://127.0.0.1:");
    RemitProcess key = RemitProcess.start(home, work, "key", "create", "--tenant", "acme");
    assertThat(key.awaitLine("rsk_")).matches("rsk_[0-9A-Za-z]{22}_[0-9A-Za-z]{43}");
    assertThat(refusal("serve")).contains("serves " + data + " already");
    List<ProcessHandle> orphans = services();
    assertThat(orphans).hasSize(4);

    first.process().destroyForcibly().waitFor();
    assertThat(orphans).allMatch(ProcessHandle::isAlive);
    RemitProcess second = RemitProcess.start(home, work, "serve");
    second.awaitLine("Remitstream serves at http://127.0.0.1:");

    assertThat(second.said()).contains("Stopped the service api that an earlier start had left.");
    for (ProcessHandle orphan : orphans) {
      orphan.onExit().get(10, TimeUnit.SECONDS);
    }
    RemitProcess list = RemitProcess.start(home, work, "key", "list");
    assertThat(list.awaitLine("acme")).contains("good");

    List<ProcessHandle> running = services();
    second.process().destroyForcibly().waitFor();
    RemitProcess stop = RemitProcess.start(home, work, "stop");

    assertThat(stop.exitCode()).isZero();
    assertThat(stop.said()).contains("Stopped what a killed service had left.");
    for (ProcessHandle service : running) {
      service.onExit().get(10, TimeUnit.SECONDS);
    }
    assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
    assertThat(refusal("stop")).contains("Nothing runs on " + data);
  }

  @Test
  void demoShouldShowItsDocumentsAndServeOnUntilItIsStopped() throws Exception {
    RemitProcess demo = RemitProcess.start(home, work, "demo");
    assertThat(demo.awaitLine("document")).contains("payer", "claims", "paid", "balanced");
    assertThat(demo.awaitLine("off-by-a-cent.835")).contains("PROCESSED", "PLAN", "12.50", "yes");
    assertThat(demo.awaitLine("explanation-of-benefits.pdf is paper")).contains("fields");
    demo.awaitLine("Ctrl-C stops everything.");
    assertThat(demo.said())
        .contains("clean.835: EXTRACTING, 1 of 2 claims", "webhooks have not arrived");
    Path env = data.resolve("demo.env");
    assertThat(Files.readAllLines(env))
        .hasSize(2)
        .anyMatch(line -> line.matches("REMITSTREAM_URL=http://127\\.0\\.0\\.1:\\d+"))
        .anyMatch(line -> line.startsWith("REMITSTREAM_API_KEY=rsk_"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env)))
        .isEqualTo("rw-------");

    Path good = Files.writeString(work.resolve("good one.835"), "ISA");
    Path bad = Files.writeString(work.resolve("bad.835"), "FAIL");
    RemitProcess extract =
        RemitProcess.start(
            home,
            work,
            "extract",
            "--json",
            bad.toString(),
            work.resolve("none").toString(),
            good.toString());
    List<String> lines = extract.rest();
    assertThat(extract.exitCode()).isEqualTo(1);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"fileName\":\"%s\",\"status\":\"FAILED\",\"problem\":{\"type\":\"https://remitstream.io/problems/unreadable\",\"title\":\"Unreadable\",\"detail\":\"No form.\"}}"
                .formatted(bad));
    assertThat(lines.get(1))
        .contains("\"fileName\":\"%s\"".formatted(work.resolve("none")), "file-not-readable");
    assertThat(lines.get(2)).contains("\"fileName\":\"%s\"".formatted(good), "\"remittances\":[{");

    RemitProcess stop = RemitProcess.start(home, work, "stop");
    assertThat(stop.exitCode()).isZero();
    assertThat(stop.said()).contains("Stopped.");
    assertThat(demo.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(data.resolve("remit.pid")).doesNotExist();
    assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
    assertThat(services()).isEmpty();
  }

  @Test
  void extractShouldStartAServiceAndStopItWhenNoneRuns() throws Exception {
    Path good = Files.writeString(work.resolve("good.835"), "ISA");

    RemitProcess extract = RemitProcess.start(home, work, "extract", good.toString());

    assertThat(extract.awaitLine("good.835")).contains("PROCESSED", "PLAN");
    assertThat(extract.exitCode()).isZero();
    assertThat(services()).isEmpty();
    RemitProcess list = RemitProcess.start(home, work, "key", "list", "--tenant", "local");
    assertThat(list.awaitLine("remit extract")).contains("revoked");
  }

  @Test
  void serveShouldTellTheLogWhenAServiceDoesNotStart() throws Exception {
    FakeHome.in(home, DyingService.class);

    assertThat(refusal("serve"))
        .contains(
            "The service workers ended with code 3", "tail " + data.resolve("logs/workers.log"));

    assertThat(Files.readString(data.resolve("logs/workers.log"))).contains("no start today");
    assertThat(services()).isEmpty();
  }

  private String refusal(String... arguments) throws Exception {
    RemitProcess refused = RemitProcess.start(home, work, arguments);
    assertThat(refused.exitCode()).isEqualTo(1);
    return refused.said();
  }

  private List<ProcessHandle> services() throws Exception {
    try (Stream<Path> notes = Files.list(data.resolve("run"))) {
      return notes.map(RemitProcessTest::process).flatMap(Optional::stream).toList();
    }
  }

  private static Optional<ProcessHandle> process(Path note) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
