package io.remitstream.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the service behind the gateway is.
 *
 * @param url an http or https address without a path
 */
@ConfigurationProperties("remitstream.api")
public record ApiSettings(@DefaultValue("http://127.0.0.1:8090") URI url) {

  public ApiSettings {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null || !url.getRawPath().isEmpty()) {
      throw new IllegalArgumentException(
          "remitstream.api.url is %s (expected: http://HOST:PORT)".formatted(url));
    }
  }
}
