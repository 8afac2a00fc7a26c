package io.remitstream.streaming.token;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** What an access token says (RFC 9068 in form): the names of its claims, and their meaning. */
public final class AccessToken {

  public static final String ISSUER = "remitstream";
  public static final String AUDIENCE = "remitstream";
  public static final String TYPE = "at+jwt";
  public static final String TENANT = "tenant";

  /** Separated by spaces. */
  public static final String SCOPE = "scope";

  private AccessToken() {}

  /** Whom a token stands for that was verified by {@link TokenRules}. */
  public static Caller caller(Jwt token) {
    return new Caller(
        TenantId.of(token.getClaimAsString(TENANT)),
        UUID.fromString(token.getSubject()),
        scopes(token.getClaimAsString(SCOPE)));
  }

  /** A scope that a newer key has and this service does not know opens nothing here. */
  private static Set<Scope> scopes(String text) {
    List<String> given = List.of(text.split(" "));
    return Arrays.stream(Scope.values())
        .filter(scope -> given.contains(scope.text()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
