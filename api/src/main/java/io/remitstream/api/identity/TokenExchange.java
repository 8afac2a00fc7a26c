package io.remitstream.api.identity;

import io.remitstream.api.identity.TokenIssuer.Token;
import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.access.ApiKeys;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Tickets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * For the gateway only, which never routes anybody else here: an opaque credential in, a signed
 * token out (RFC 8693 in spirit, plain JSON in form).
 */
@RestController
final class TokenExchange {

  private static final String JWKS_TYPE = "application/jwk-set+json";

  private final ApiKeys keys;
  private final Tickets tickets;
  private final TokenIssuer issuer;
  private final SigningKeys signingKeys;

  TokenExchange(ApiKeys keys, Tickets tickets, TokenIssuer issuer, SigningKeys signingKeys) {
    this.keys = keys;
    this.tickets = tickets;
    this.issuer = issuer;
    this.signingKeys = signingKeys;
  }

  /** A ticket is used up by this; a key is not. */
  @PostMapping(path = "/internal/exchange", consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Token>> exchange(@RequestBody Mono<Exchange> body) {
    return body.flatMap(this::caller).flatMap(issuer::issue).map(TokenExchange::answer);
  }

  private Mono<Caller> caller(Exchange exchange) {
    String credential = exchange.credential();
    String ticket = exchange.ticket();
    if (credential != null && ticket == null) {
      return keys.verify(credential);
    }
    return ticket != null && credential == null
        ? tickets.redeem(ticket)
        : Mono.error(Refusal.badRequest("Expected: either a credential or a ticket."));
  }

  private static ResponseEntity<Token> answer(Token token) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(token);
  }

  /** What verifies our tokens (RFC 7517). */
  @GetMapping(
      path = "/internal/jwks",
      produces = {MediaType.APPLICATION_JSON_VALUE, JWKS_TYPE})
  Mono<Map<String, List<Map<String, Object>>>> jwks() {
    return signingKeys
        .published()
        .map(all -> Map.of("keys", all.stream().map(jwk -> jwk.toJSONObject()).toList()));
  }

  /** Exactly one of the two. */
  record Exchange(@Nullable String credential, @Nullable String ticket) {
    @Override
    public String toString() {
      return "Exchange[…]";
    }
  }
}
