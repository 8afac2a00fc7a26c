package io.remitstream.workers.stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What the api does for the workers: it signs tokens and publishes its keys. */
final class TestTokens implements AutoCloseable {

  static final String EXTRACT = "documents:extract";

  final AtomicInteger asked = new AtomicInteger();
  private final ECKey key = key("first");
  private final DisposableServer server =
      HttpServer.create().host("127.0.0.1").port(0).route(this::routes).bindNow();

  private void routes(reactor.netty.http.server.HttpServerRoutes routes) {
    routes.get(
        "/internal/jwks",
        (request, response) -> {
          asked.incrementAndGet();
          return response.sendString(Mono.just(new JWKSet(key.toPublicJWK()).toString()));
        });
  }

  URI keys() {
    return URI.create("http://127.0.0.1:" + server.port() + "/internal/jwks");
  }

  static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Claims claims() {
    return new Claims(
        new TenantId(Ids.next()),
        EXTRACT,
        "remitstream",
        "at+jwt",
        Instant.now().plus(Duration.ofMinutes(5)));
  }

  String good() {
    return signed(claims());
  }

  String signed(Claims claims) {
    return signed(claims, key);
  }

  static String signed(Claims claims, ECKey key) {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(claims.type()))
                .build(),
            new JWTClaimsSet.Builder()
                .issuer("remitstream")
                .audience(claims.audience())
                .subject(Ids.next().toString())
                .claim("tenant", claims.tenant().toString())
                .claim("scope", claims.scope())
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .expirationTime(Date.from(claims.expiry()))
                .build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  @Override
  public void close() {
    server.disposeNow();
  }

  /** What a token says. */
  record Claims(TenantId tenant, String scope, String audience, String type, Instant expiry) {

    Claims withTenant(TenantId other) {
      return new Claims(other, scope, audience, type, expiry);
    }

    Claims withScope(String other) {
      return new Claims(tenant, other, audience, type, expiry);
    }

    Claims withAudience(String other) {
      return new Claims(tenant, scope, other, type, expiry);
    }

    Claims withType(String other) {
      return new Claims(tenant, scope, audience, other, expiry);
    }

    Claims withExpiry(Instant other) {
      return new Claims(tenant, scope, audience, type, other);
    }
  }
}
