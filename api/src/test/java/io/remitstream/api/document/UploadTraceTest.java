package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.live.TestLog;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.event.EventLog;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One upload, followed by its ids through the log and into the events that come of it. */
@ExtendWith(OutputCaptureExtension.class)
class UploadTraceTest extends ApiTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Autowired private EventLog eventLog;
  @Autowired private Bus bus;

  @ParameterizedTest
  @ValueSource(strings = {"01", "00"})
  void logAndEventShouldBelongToTheCallersTraceWhetherItIsSampledOrNot(
      String flags, CapturedOutput output) {
    String request = "request-" + UUID.randomUUID();

    String id =
        upload(
            Map.of(
                "traceparent",
                "00-%s-%s-%s".formatted(TRACE, SPAN, flags),
                "X-Request-Id",
                request));

    JsonNode line = takenIn(output, id);
    assertThat(line.path("requestId").asString()).isEqualTo(request);
    assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
    assertThat(traceparent(id))
        .matches("00-" + TRACE + "-[0-9a-f]{16}-" + flags)
        .doesNotContain(SPAN);
  }

  @Test
  void logAndEventShouldHaveATraceOfTheirOwnWhenTheCallerHasNone(CapturedOutput output) {
    String id = upload(Map.of());

    JsonNode line = takenIn(output, id);
    assertThat(line.path("requestId").asString()).isNotBlank();
    assertThat(traceparent(id))
        .matches("00-" + line.path("traceId").asString() + "-[0-9a-f]{16}-0[01]");
  }

  /** The line of JSON that tells of the upload. */
  private static JsonNode takenIn(CapturedOutput output, String id) {
    return output
        .getOut()
        .lines()
        .filter(line -> line.startsWith("{") && line.endsWith("}"))
        .map(JsonMapper.shared()::readTree)
        .filter(line -> line.path("message").asString("").startsWith("taken in: "))
        .filter(line -> id.equals(line.path("documentId").asString("")))
        .findFirst()
        .orElseThrow();
  }

  private String upload(Map<String, String> headers) {
    JsonNode document =
        JsonMapper.shared()
            .readTree(
                member
                    .client()
                    .post()
                    .uri("/v1/documents")
                    .contentType(Cast.X12)
                    .headers(all -> headers.forEach(all::set))
                    .bodyValue(Cast.BYTES)
                    .exchange()
                    .expectStatus()
                    .isAccepted()
                    .expectBody()
                    .returnResult()
                    .getResponseBody());
    return document.path("documentId").asString();
  }

  /** As the page of events shows it. */
  private String traceparent(String id) {
    get(new TestLog(eventLog, within, across, bus).sequence(member.tenant().id()));
    JsonNode event =
        JsonMapper.shared()
            .readTree(
                member
                    .client()
                    .get()
                    .uri("/v1/events")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .returnResult()
                    .getResponseBody())
            .path("items")
            .path(0);
    assertThat(event.path("subject").asString()).isEqualTo(id);
    return Objects.requireNonNull(event.path("traceparent").asString(""));
  }
}
