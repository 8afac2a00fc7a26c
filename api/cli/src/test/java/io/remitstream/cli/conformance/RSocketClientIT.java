package io.remitstream.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.system.LocalSystem;
import io.remitstream.cli.system.Uploads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The RSocket client of the JVM, through the gateway, cut off in the middle of uploads. */
@Timeout(300)
class RSocketClientIT {

  private static final int UPLOADS = 12;
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path work;

  @Test
  void clientShouldHearTheLogWithoutHoleOrRepeatWhenItIsCutOffAgainAndAgain() throws Exception {
    try (LocalSystem system = LocalSystem.start(work)) {
      var uploads = new Uploads(system);
      List<String> known = cursors(uploads.eventsWith(uploads.send(2)));

      try (RSocketTap tap = RSocketTap.open(system, known.getLast())) {
        tap.awaitConnected(1, BACK.toMillis());
        List<String> sent = new ArrayList<>();
        for (String part : List.of("gateway", "api")) {
          sent.addAll(uploads.send(UPLOADS));
          int before = tap.connected();
          system.process(part).destroyForcibly();
          sent.addAll(uploads.send(UPLOADS));
          tap.awaitConnected(before + 1, BACK.toMillis());
        }
        List<String> all = cursors(uploads.eventsWith(sent));
        List<String> expected = all.subList(known.size(), all.size());

        assertThat(tap.awaitCursors(expected.size(), PATIENCE.toMillis())).isEqualTo(expected);
        assertThat(tap.surprises()).isEmpty();
        assertThat(tap.connected()).isGreaterThanOrEqualTo(3);
        System.out.printf(
            "rsocket-java: %d events, connected %d times%n", expected.size(), tap.connected());
      }
    }
  }

  private static List<String> cursors(List<JsonNode> events) {
    return events.stream().map(event -> event.path("cursor").asString("")).toList();
  }
}
