package io.remitstream.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.system.LocalSystem;
import io.remitstream.cli.system.Uploads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<JsonNode> known = uploads.eventsWith(uploads.send(BEFORE));
    String after = cursors(known).getLast();

    try (NodeTap tap = NodeTap.open(programs, program, system, Map.of("AFTER", after))) {
      List<String> sent = new ArrayList<>(uploads.send(UPLOADS));
      system.process("gateway").destroyForcibly();
      sent.addAll(uploads.send(UPLOADS));
      List<JsonNode> log = uploads.eventsWith(sent);
      List<String> expected = cursors(log.subList(known.size(), log.size()));
      tap.await("DocumentEvent", expected.size(), PATIENCE);
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
