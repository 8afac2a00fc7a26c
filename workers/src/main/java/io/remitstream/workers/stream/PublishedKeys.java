package io.remitstream.workers.stream;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.remitstream.streaming.fault.Unavailable;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The public keys of the api (RFC 7517), asked for when a token needs one. An unknown key is looked
 * for again, but however many tokens name one, no more often than {@link #AGAIN}.
 */
final class PublishedKeys {

  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private final Mono<Map<String, JWK>> fresh;
  private final Mono<Map<String, JWK>> known;

  PublishedKeys(WebClient client, URI address) {
    this.fresh = remembered(fetched(client, address), AGAIN);
    this.known = remembered(fresh, REMEMBERED);
  }

  private static <T> Mono<T> remembered(Mono<T> source, Duration duration) {
    return source.cache(value -> duration, error -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** None where there is no such key. Fails with {@link Unavailable}. */
  Flux<JWK> of(String kid) {
    return known
        .mapNotNull(keys -> keys.get(kid))
        .switchIfEmpty(fresh.mapNotNull(keys -> keys.get(kid)))
        .flux();
  }

  private static Mono<Map<String, JWK>> fetched(WebClient client, URI address) {
    return client
        .get()
        .uri(address)
        .retrieve()
        .bodyToMono(String.class)
        .timeout(ANSWER)
        .map(PublishedKeys::parsed)
        .onErrorMap(failed -> new Unavailable("list of keys", failed));
  }

  private static Map<String, JWK> parsed(String json) {
    try {
      return JWKSet.parse(json).getKeys().stream()
          .collect(Collectors.toMap(JWK::getKeyID, key -> key));
    } catch (ParseException damaged) {
      throw new IllegalStateException("the list of keys is damaged", damaged);
    }
  }
}
