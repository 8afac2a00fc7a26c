package io.remitstream.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.reactive.server.WebTestClient;

class OperationTest extends ApiTest {

  /** Bytes; every operation that the other tests called has its times among them. */
  private static final int SCRAPE = 8 * 1024 * 1024;

  @LocalManagementPort private int managementPort;
  private WebTestClient management = WebTestClient.bindToServer().build();

  @BeforeEach
  void connect() {
    management =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + managementPort)
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(SCRAPE))
            .build();
  }

  @Test
  void readinessShouldAskTheDatabaseAndLivenessShouldNotWhenProbed() {
    management.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    management.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
  }

  @Test
  void metricsShouldNameNoTenantWhenScraped() {
    member.client().get().uri("/v1/documents").exchange().expectStatus().isOk();

    String metrics =
        Objects.requireNonNull(
            management
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

    assertThat(metrics)
        .contains("http_request_duration_seconds_count", "uri=\"/v1/documents\"")
        .contains(
            "remitstream_database_wait_seconds_count",
            "remitstream_database_connections_waiting",
            "remitstream_live_connections")
        .doesNotContain("tenant=")
        .doesNotContain(member.tenant().id().toString(), member.key().key().id().toString());
  }

  @Test
  void actuatorShouldBeNowhereElseWhenAskedOnThePublicPort() {
    anyone.get().uri("/actuator/prometheus").exchange().expectStatus().isNotFound();
    management.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
  }
}
