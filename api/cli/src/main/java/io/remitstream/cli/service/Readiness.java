package io.remitstream.cli.service;

import io.remitstream.embedded.Port;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether something takes requests now. Not yet listening is not ready. */
interface Readiness {

  boolean isReady() throws InterruptedException;

  /** Asks a service's management port. */
  static Readiness ofService(int managementPort) {
    HttpRequest question =
        HttpRequest.newBuilder(
                URI.create(
                    "http://%s:%d/actuator/health/readiness"
                        .formatted(Port.LOOPBACK, managementPort)))
            .timeout(Http.PATIENCE)
            .build();
    return () -> Http.isOk(question);
  }

  /** Tries whether anything listens there. */
  static Readiness ofPort(int port) {
    return () -> {
      try (var socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(Port.LOOPBACK, port), Math.toIntExact(Http.PATIENCE.toMillis()));
        return true;
      } catch (IOException notYet) {
        return false;
      }
    };
  }

  /** How services are asked. */
  final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Http() {}

    private static boolean isOk(HttpRequest question) throws InterruptedException {
      try {
        return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
      } catch (IOException notYet) {
        return false;
      }
    }
  }
}
