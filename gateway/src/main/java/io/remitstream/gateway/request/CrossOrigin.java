package io.remitstream.gateway.request;

import io.remitstream.gateway.GatewaySettings.Cors;
import io.remitstream.gateway.problem.Refusal;
import java.time.Duration;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.WebFilter;

/** Lets pages of the origins that are set call; without any, no header of CORS is ever sent. */
public final class CrossOrigin {

  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final List<String> METHODS = List.of("GET", "POST", "DELETE");
  private static final List<String> ASKED =
      List.of(
          "Accept",
          "Authorization",
          "Content-Disposition",
          "Content-Type",
          "Idempotency-Key",
          "Last-Event-ID",
          "Prefer",
          RequestId.HEADER);
  private static final List<String> TOLD =
      List.of(
          "Content-Disposition", "Location", "Preference-Applied", "Retry-After", RequestId.HEADER);

  private CrossOrigin() {}

  public static WebFilter filter(Cors settings) {
    if (settings.isOff()) {
      return (exchange, chain) -> chain.filter(exchange);
    }
    var configuration = configuration(settings);
    return new CorsWebFilter(exchange -> configuration, new Refusing());
  }

  private static CorsConfiguration configuration(Cors settings) {
    var configuration = new CorsConfiguration();
    configuration.setAllowedOrigins(settings.allowedOrigins());
    configuration.setAllowedMethods(METHODS);
    configuration.setAllowedHeaders(ASKED);
    configuration.setExposedHeaders(TOLD);
    configuration.setMaxAge(REMEMBERED);
    return configuration;
  }

  /** Refuses with a problem where the original answers 403 and nothing. */
  private static final class Refusing extends DefaultCorsProcessor {
    @Override
    protected void rejectRequest(ServerHttpResponse response) {
      throw Refusal.foreignOrigin();
    }
  }
}
