package io.remitstream.api.identity;

import static io.remitstream.streaming.access.Scope.DOCUMENTS_READ;
import static io.remitstream.streaming.access.Scope.DOCUMENTS_WRITE;
import static io.remitstream.streaming.access.Scope.EVENTS_READ;
import static io.remitstream.streaming.access.Scope.NOTIFICATIONS_MANAGE;
import static io.remitstream.streaming.access.Scope.NOTIFICATIONS_READ;
import static io.remitstream.streaming.access.Scope.REVIEWS_WRITE;
import static io.remitstream.streaming.access.Scope.WEBHOOKS_MANAGE;

import io.remitstream.api.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import reactor.core.publisher.Mono;

/** Which scope opens which route; everything else is closed. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class SecurityConfiguration {

  private static final String DOCUMENTS = "/v1/documents/**";

  @Bean
  SecurityWebFilterChain security(ServerHttpSecurity http, ProblemWriter problems) {
    return http.csrf(CsrfSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        // The gateway sets them on every answer, its own too, and alone may call.
        .headers(HeaderSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(SecurityConfiguration::scopes)
        .oauth2ResourceServer(server -> tokens(server, problems))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(problems::write)
                    .accessDeniedHandler(problems::write))
        .build();
  }

  /**
   * A request is observed once, by the server. A span and a timer more for each step of security
   * would tell nothing that anybody asks for, and each request would pay for them.
   */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  ServerWebExchangeFirewall firewall() {
    return Headers.firewall();
  }

  private static void scopes(AuthorizeExchangeSpec routes) {
    routes
        .pathMatchers(HttpMethod.POST, "/internal/exchange")
        .permitAll()
        .pathMatchers(HttpMethod.GET, "/internal/jwks", "/openapi/**")
        .permitAll()
        .pathMatchers(HttpMethod.PATCH, "/v1/documents/*/data")
        .hasAuthority(REVIEWS_WRITE.text())
        .pathMatchers(
            HttpMethod.POST,
            "/v1/documents/*/approve",
            "/v1/documents/*/reject",
            "/v1/documents/*/reprocess")
        .hasAuthority(REVIEWS_WRITE.text())
        .pathMatchers("/v1/documents/*/review/lease")
        .hasAuthority(REVIEWS_WRITE.text())
        .pathMatchers(HttpMethod.GET, "/v1/reviews")
        .hasAuthority(DOCUMENTS_READ.text())
        .pathMatchers(HttpMethod.GET, DOCUMENTS)
        .hasAuthority(DOCUMENTS_READ.text())
        .pathMatchers(HttpMethod.HEAD, DOCUMENTS)
        .hasAuthority(DOCUMENTS_READ.text())
        .pathMatchers(HttpMethod.POST, DOCUMENTS)
        .hasAuthority(DOCUMENTS_WRITE.text())
        .pathMatchers(HttpMethod.DELETE, DOCUMENTS)
        .hasAuthority(DOCUMENTS_WRITE.text())
        .pathMatchers("/v1/webhooks", "/v1/webhooks/**")
        .hasAuthority(WEBHOOKS_MANAGE.text())
        // Signed by their providers, who have no keys.
        .pathMatchers(HttpMethod.POST, "/v1/receipts/sendgrid", "/v1/receipts/twilio")
        .permitAll()
        .pathMatchers(
            "/v1/contacts/*/notifications",
            "/v1/contacts/*/notifications/read",
            "/v1/notifications/*/read")
        .hasAuthority(NOTIFICATIONS_READ.text())
        .pathMatchers(HttpMethod.GET, "/v1/notifications", "/v1/notifications/*")
        .hasAuthority(NOTIFICATIONS_READ.text())
        .pathMatchers(
            "/v1/contacts/**",
            "/v1/notifications/**",
            "/v1/templates/**",
            "/v1/branding",
            "/v1/dev/outbox")
        .hasAuthority(NOTIFICATIONS_MANAGE.text())
        .pathMatchers("/v1/events", "/v1/live", "/v1/tickets")
        .hasAuthority(EVENTS_READ.text())
        // Served on the management port alone.
        .pathMatchers("/actuator/**")
        .permitAll()
        .anyExchange()
        .authenticated();
  }

  private static void tokens(OAuth2ResourceServerSpec server, ProblemWriter problems) {
    server
        .authenticationEntryPoint(problems::write)
        .accessDeniedHandler(problems::write)
        .bearerTokenConverter(Headers::bearer)
        .jwt(
            jwt ->
                jwt.jwtAuthenticationConverter(
                    token -> Mono.fromSupplier(() -> CallerAuthentication.of(token))));
  }
}
