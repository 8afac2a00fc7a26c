package io.remitstream.cli.service;

import io.remitstream.embedded.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service's management port whether it takes requests. */
final class Readiness {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final HttpRequest question;

  Readiness(int managementPort) {
    this.question =
        HttpRequest.newBuilder(
                URI.create(
                    "http://%s:%d/actuator/health/readiness"
                        .formatted(Port.LOOPBACK, managementPort)))
            .timeout(PATIENCE)
            .build();
  }

  /** Not yet listening is not ready. */
  boolean isReady() throws InterruptedException {
    try {
      return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
