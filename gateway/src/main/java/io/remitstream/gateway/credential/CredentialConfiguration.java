package io.remitstream.gateway.credential;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.remitstream.gateway.ApiSettings;
import io.remitstream.gateway.GatewaySettings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebFilter;
import reactor.netty.http.client.HttpClient;

/** Composes the exchange of credentials. */
@Configuration(proxyBeanMethods = false)
public class CredentialConfiguration {

  private static final String NAME = "exchange";

  /** A function, so that only the front door puts the filter into a chain. */
  public record Door(WebFilter filter) {}

  @Bean
  Door credentialDoor(
      ApiSettings api,
      GatewaySettings settings,
      HttpClient http,
      CircuitBreakerRegistry breakers,
      ObjectProvider<Clock> clock,
      ObjectProvider<Ticker> ticker,
      MeterRegistry meters) {
    var exchange =
        new TokenExchange(
            client(api, http), breakers.circuitBreaker(NAME), settings.exchange().timeout());
    var tokens =
        new Tokens(
            exchange,
            settings.exchange(),
            clock.getIfAvailable(Clock::systemUTC),
            ticker.getIfAvailable(Ticker::systemTicker));
    CaffeineCacheMetrics.monitor(meters, tokens.keys(), NAME);
    return new Door(new CredentialFilter(tokens));
  }

  private static WebClient client(ApiSettings api, HttpClient http) {
    return WebClient.builder()
        .baseUrl(api.url().toString())
        .clientConnector(new ReactorClientHttpConnector(http))
        .build();
  }
}
