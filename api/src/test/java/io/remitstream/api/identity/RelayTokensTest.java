package io.remitstream.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.identity.TokenIssuer.Token;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RelayTokensTest {

  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final AtomicInteger signed = new AtomicInteger();
  private final Caller caller = caller(Set.of(Scope.DOCUMENTS_EXTRACT));
  private final RelayTokens tokens =
      new RelayTokens(any -> Mono.fromSupplier(this::sign), LIFETIME, ticking(), 10);

  private Clock ticking() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private Token sign() {
    return new Token("token-" + signed.incrementAndGet(), now.plus(LIFETIME));
  }

  private static Caller caller(Set<Scope> scopes) {
    return new Caller(new TenantId(new UUID(1, 1)), new UUID(1, 2), scopes);
  }

  private String token(Caller whose) {
    return tokens.of(whose).blockOptional().orElseThrow().token();
  }

  @Test
  void tokenShouldBeTakenAgainUntilHalfOfItsLifeIsOver() {
    assertThat(token(caller)).isEqualTo("token-1");
    now = now.plus(Duration.ofSeconds(149));
    assertThat(token(caller)).isEqualTo("token-1");
    now = now.plus(Duration.ofSeconds(1));
    assertThat(token(caller)).isEqualTo("token-2");
  }

  @Test
  void callerWithOtherScopesShouldHaveATokenOfItsOwn() {
    assertThat(token(caller)).isEqualTo("token-1");
    assertThat(token(caller(Set.of(Scope.DOCUMENTS_READ)))).isEqualTo("token-2");
    assertThat(token(caller)).isEqualTo("token-1");
  }
}
