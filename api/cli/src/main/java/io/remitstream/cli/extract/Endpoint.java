package io.remitstream.cli.extract;

import java.net.URI;

/**
 * A service and the right to use it.
 *
 * @param url the gateway's address
 * @param key an API key; it never shows in {@link #toString()}
 */
public record Endpoint(URI url, String key) {

  URI at(String path) {
    return url.resolve(path);
  }

  /** The live socket. */
  URI live() {
    return socket("/v1/live");
  }

  /** RSocket over a WebSocket. */
  URI rsocket() {
    return socket("/rsocket");
  }

  private URI socket(String path) {
    String scheme = "https".equals(url.getScheme()) ? "wss" : "ws";
    return URI.create("%s://%s%s".formatted(scheme, url.getAuthority(), path));
  }

  @Override
  public String toString() {
    return "Endpoint[url=%s]".formatted(url);
  }
}
