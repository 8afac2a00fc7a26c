package io.remitstream.api.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.remitstream.api.identity.SigningKeyStore.Stored;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.keys.KeyProvider;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The keys that sign tokens (ES256), made on first need, shared by all processes. The newest signs;
 * all verify, so that a new row in the table is a rotation.
 */
final class SigningKeys {

  /** How often a token with an unknown key makes us look again. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private static final Duration SIGN_WITH_IT = Duration.ofMinutes(1);

  private final SigningKeyStore store;
  private final KeyProvider provider;
  private final Scheduler crypto;
  private final Map<String, JWK> known = new ConcurrentHashMap<>();
  private final Mono<List<Stored>> stored;
  private final Mono<ECKey> current;

  /**
   * @param crypto where keys are made: their randomness may block
   */
  SigningKeys(SigningKeyStore store, KeyProvider provider, Scheduler crypto) {
    this.store = store;
    this.provider = provider;
    this.crypto = crypto;
    this.stored = remembered(Mono.defer(this::load), LOOK_AGAIN);
    this.current = remembered(stored.map(List::getFirst).flatMap(this::opened), SIGN_WITH_IT);
  }

  private static <T> Mono<T> remembered(Mono<T> source, Duration duration) {
    return source.cache(value -> duration, error -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The one that signs, with its private half. */
  Mono<ECKey> current() {
    return current;
  }

  /** The public halves of all, for a JWK set. */
  Mono<List<JWK>> published() {
    return stored.map(keys -> keys.stream().map(SigningKeys::publicHalf).toList());
  }

  /** Empty where there is no such key. */
  Flux<JWK> published(String kid) {
    return Mono.fromSupplier(() -> known.get(kid))
        .switchIfEmpty(stored.doOnNext(this::remember).mapNotNull(keys -> known.get(kid)))
        .flux();
  }

  private void remember(List<Stored> keys) {
    keys.forEach(key -> known.computeIfAbsent(key.kid(), kid -> publicHalf(key)));
  }

  private Mono<List<Stored>> load() {
    return store.list().filter(keys -> !keys.isEmpty()).switchIfEmpty(Mono.defer(this::first));
  }

  private Mono<List<Stored>> first() {
    return Mono.fromCallable(SigningKeys::generated)
        .subscribeOn(crypto)
        .flatMap(this::wrapped)
        .flatMap(store::addFirst);
  }

  private static ECKey generated() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256)
        .keyID(Ids.next().toString())
        .keyUse(KeyUse.SIGNATURE)
        .generate();
  }

  private Mono<Stored> wrapped(ECKey key) {
    return provider
        .wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8), context(key.getKeyID()))
        .map(
            ciphertext ->
                new Stored(
                    key.getKeyID(), provider.id(), ciphertext, key.toPublicJWK().toJSONString()));
  }

  private Mono<ECKey> opened(Stored key) {
    return provider
        .unwrap(key.wrappedPrivate(), context(key.kid()))
        .map(json -> parsed(new String(json, StandardCharsets.UTF_8)));
  }

  private static byte[] context(String kid) {
    return ("signing-key/" + kid).getBytes(StandardCharsets.UTF_8);
  }

  private static JWK publicHalf(Stored key) {
    return parsed(key.publicJwk()).toPublicJWK();
  }

  private static ECKey parsed(String jwk) {
    try {
      return ECKey.parse(jwk);
    } catch (ParseException damaged) {
      throw new IllegalStateException("a signing key is damaged", damaged);
    }
  }
}
