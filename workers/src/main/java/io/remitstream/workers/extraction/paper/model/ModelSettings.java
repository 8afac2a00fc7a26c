package io.remitstream.workers.extraction.paper.model;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A language model that is asked about pages which the geometry leaves open. What it is sent is
 * PHI: whoever sets an address must have an agreement with whoever answers there.
 *
 * @param url of a server, over TLS or on this machine, that speaks the chat completions protocol,
 *     up to and without {@code /v1/chat/completions}; none is asked while it is absent
 * @param name of the model
 * @param key sent as a bearer token; none where it is absent
 * @param timeout of one question
 * @param document all the time that questions about one document may take; what is left open then
 *     stays so. Together with {@code timeout} it must be less than extraction waits for a batch
 * @param concurrency questions at the same time, of a process
 * @param answer the largest answer that is taken
 * @param words the most words of one question; longer documents are not asked about
 */
@ConfigurationProperties("remitstream.model")
public record ModelSettings(
    @Nullable URI url,
    @DefaultValue("default") String name,
    @Nullable String key,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("60s") Duration document,
    @DefaultValue("2") int concurrency,
    @DefaultValue("1MB") DataSize answer,
    @DefaultValue("4000") int words) {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  public ModelSettings {
    if (url != null && !isPrivate(url)) {
      throw new IllegalArgumentException(
          "remitstream.model.url: %s (expected: https://…, or http:// to this machine)"
              .formatted(url));
    }
    if (!timeout.isPositive()
        || !document.isPositive()
        || concurrency < 1
        || words < 1
        || answer.toBytes() < 1) {
      throw new IllegalArgumentException(
          "remitstream.model: timeout, document, concurrency, answer and words must be positive");
    }
  }

  private static boolean isPrivate(URI url) {
    String host = String.valueOf(url.getHost());
    return "https".equals(url.getScheme())
        || "http".equals(url.getScheme()) && HERE.contains(host.toLowerCase(Locale.ROOT));
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "ModelSettings[url=%s, name=%s]".formatted(url, name);
  }
}
