package io.remitstream.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.system.LocalSystem;
import io.remitstream.cli.system.Uploads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients {@code graphql-ws} and {@code graphql-sse} and the audits of {@code graphql-http},
 * all from npm, through the gateway.
 */
@Timeout(300)
class GraphQlClientsIT {

  private static final int BEFORE = 2;
  private static final int UPLOADS = 12;
  private static final long LOOK_MILLIS = 100;

  /** An audit of variables asks for a type. */
  private static final Map<String, String> INTROSPECTION =
      Map.of("REMITSTREAM_GRAPHQL_INTROSPECTION", "true");

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir static Path work;
  private static NodePrograms programs;
  private static LocalSystem system;

  @BeforeAll
  static void start() throws Exception {
    programs = NodePrograms.install();
    system = LocalSystem.start(work, INTROSPECTION);
  }

  @AfterAll
  static void stop() throws Exception {
    if (system != null) {
      system.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphql-ws.mjs", "graphql-sse.mjs"})
  void clientShouldHearTheLogWithoutHoleOrRepeatWhenItIsCutOffAgainAndAgain(String program)
      throws Exception {
    var uploads = new Uploads(system);
    List<JsonNode> known = log(uploads, uploads.send(BEFORE));
    String after = cursors(known).getLast();

    try (NodeTap tap = NodeTap.open(programs, program, system, after)) {
      List<String> sent = new ArrayList<>(uploads.send(UPLOADS));
      system.process("gateway").destroyForcibly();
      sent.addAll(uploads.send(UPLOADS));
      List<JsonNode> log = log(uploads, sent);
      List<String> expected = cursors(log.subList(known.size(), log.size()));
      tap.awaitEvents(expected.size(), PATIENCE.toMillis());
      assertThat(tap.said("failed")).isEmpty();
      assertThat(tap.said("Reset")).isEmpty();
      assertThat(cursors(tap.said("DocumentEvent"))).isEqualTo(expected);
      // By its own cuts and by the gateway's end; how many fit depends on how events come in
      // bursts.
      assertThat(tap.said("connected").stream().filter(GraphQlClientsIT::again))
          .hasSizeGreaterThanOrEqualTo(2);
      System.out.printf(
          "%s: %d events, connected %d times%n",
          program, expected.size(), tap.said("connected").size());
    }
  }

  /** The whole log as REST has it, once these documents' outcomes stand in it. */
  private static List<JsonNode> log(Uploads uploads, List<String> sent) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<JsonNode> log = uploads.events();
    while (!processed(log).containsAll(sent)) {
      assertThat(System.nanoTime()).as("all read in time").isLessThan(deadline);
      Thread.sleep(LOOK_MILLIS);
      log = uploads.events();
    }
    return log;
  }

  private static Set<String> processed(List<JsonNode> log) {
    return log.stream()
        .filter(event -> event.path("type").asString("").equals("document.processed"))
        .map(event -> event.path("subject").asString(""))
        .collect(Collectors.toSet());
  }

  private static List<String> cursors(List<JsonNode> events) {
    return events.stream().map(event -> event.path("cursor").asString("")).toList();
  }

  private static boolean again(JsonNode connected) {
    return connected.path("again").asBoolean();
  }

  /** The specification's draft: what it demands is an error there, what it recommends a warning. */
  @Test
  void entranceShouldPassTheAuditsOfGraphQlOverHttp() throws Exception {
    Process process = programs.start("graphql-http.mjs", system, Map.of());
    List<JsonNode> audits;
    try (var said = process.inputReader()) {
      audits = said.lines().map(JsonMapper.shared()::readTree).toList();
    }
    audits.stream().filter(audit -> !isStatus(audit, "ok")).forEach(System.out::println);
    System.out.printf(
        "graphql-http: %d of %d audits pass%n",
        audits.stream().filter(audit -> isStatus(audit, "ok")).count(), audits.size());

    assertThat(process.waitFor()).isZero();
    assertThat(audits).hasSizeGreaterThan(50);
    assertThat(audits).noneMatch(audit -> isStatus(audit, "error") || isStatus(audit, "warn"));
  }

  private static boolean isStatus(JsonNode audit, String status) {
    return audit.path("status").asString("").equals(status);
  }
}
