package io.remitstream.api.identity;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.token.AccessToken;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        AccessToken.caller(token), Objects.requireNonNull(token.getExpiresAt()));
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
