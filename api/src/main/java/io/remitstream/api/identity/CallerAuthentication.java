package io.remitstream.api.identity;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified caller, as Spring Security carries it. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

  private final transient Caller caller;
  private final Instant expiresAt;

  private CallerAuthentication(Caller caller, Instant expiresAt) {
    super(authorities(caller));
    this.caller = caller;
    this.expiresAt = expiresAt;
    setAuthenticated(true);
  }

  static CallerAuthentication of(Jwt token) {
    return new CallerAuthentication(
        new Caller(
            TenantId.of(token.getClaimAsString(TokenIssuer.TENANT)),
            UUID.fromString(token.getSubject()),
            scopes(token.getClaimAsString(TokenIssuer.SCOPE))),
        Objects.requireNonNull(token.getExpiresAt()));
  }

  /** A scope that a newer key has and this service does not know opens nothing here. */
  private static Set<Scope> scopes(String text) {
    List<String> given = List.of(text.split(" "));
    return Arrays.stream(Scope.values())
        .filter(scope -> given.contains(scope.text()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<GrantedAuthority> authorities(Caller caller) {
    return caller.scopes().stream().map(CallerAuthentication::authority).toList();
  }

  private static GrantedAuthority authority(Scope scope) {
    return new SimpleGrantedAuthority(scope.text());
  }

  public Caller caller() {
    return caller;
  }

  /** When the token ends that the caller came with. */
  public Instant expiresAt() {
    return expiresAt;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }

  @Override
  public String getName() {
    return caller.keyId().toString();
  }
}
