package io.remitstream.api.identity;

import io.remitstream.streaming.access.ApiKeys;
import io.remitstream.streaming.access.Tickets;
import io.remitstream.streaming.keys.KeyProvider;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.token.TokenRules;
import io.remitstream.streaming.token.VerifiedTokens;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tokens: made, published, verified. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityConfiguration {

  private static final int SIGNERS = 2;
  private static final int WAITING_SIGNATURES = 10_000;

  @Bean(destroyMethod = "dispose")
  Scheduler signing() {
    return Schedulers.newBoundedElastic(SIGNERS, WAITING_SIGNATURES, "signing", 60, true);
  }

  @Bean
  SigningKeys signingKeys(
      DispatchTransactions transactions, KeyProvider provider, Scheduler signing) {
    return new SigningKeys(new SigningKeyStore(transactions), provider, signing);
  }

  @Bean
  public TokenIssuer tokenIssuer(
      SigningKeys keys, IdentitySettings settings, Clock clock, Scheduler signing) {
    return new TokenIssuer(keys, settings.tokenLifetime(), clock, signing);
  }

  @Bean
  public RelayTokens relayTokens(TokenIssuer issuer, IdentitySettings settings, Clock clock) {
    return new RelayTokens(
        issuer::issue, settings.tokenLifetime(), clock, settings.verifiedAtMost());
  }

  @Bean
  TokenExchange tokenExchange(
      ApiKeys keys, Tickets tickets, TokenIssuer issuer, SigningKeys signingKeys) {
    return new TokenExchange(keys, tickets, issuer, signingKeys);
  }

  @Bean
  TicketController ticketController(Tickets tickets) {
    return new TicketController(tickets);
  }

  @Bean
  ReactiveJwtDecoder tokens(SigningKeys keys, IdentitySettings settings, Clock clock) {
    return new VerifiedTokens(
        TokenRules.verifier(keys::published, clock), clock, settings.verifiedAtMost());
  }

  @Bean
  CallerFilter callerFilter() {
    return new CallerFilter();
  }
}
