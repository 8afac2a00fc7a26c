package io.remitstream.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Clients outside. */
final class Caller {

  private Caller() {}

  static WebTestClient at(int port) {
    return WebTestClient.bindToServer()
        .baseUrl(URI.create("http://127.0.0.1:" + port).toString())
        .responseTimeout(Duration.ofSeconds(10))
        .build();
  }

  static WebTestClient at(int port, String key) {
    return at(port).mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key).build();
  }
}
