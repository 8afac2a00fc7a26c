package io.remitstream.gateway.upstream;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.remitstream.gateway.entrance.Entrance;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayObservationConvention;
import org.springframework.http.HttpStatusCode;

/** Calls to the service in metrics and traces: by route, never by address. */
final class RouteSpans implements GatewayObservationConvention {

  @Override
  public String getName() {
    return "http.client.requests";
  }

  @Override
  public String getContextualName(GatewayContext context) {
    return "HTTP " + method(context);
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(GatewayContext context) {
    return KeyValues.of(
        KeyValue.of("http.method", method(context)),
        KeyValue.of("http.status_code", status(context.getResponse())),
        KeyValue.of("route", route(context)));
  }

  private static String method(GatewayContext context) {
    return context.getRequest().getMethod().name();
  }

  private static String route(GatewayContext context) {
    return Entrance.of(context.getServerWebExchange()).map(Entrance::id).orElse("none");
  }

  private static String status(
      org.springframework.http.server.reactive.@Nullable ServerHttpResponse response) {
    HttpStatusCode status = response == null ? null : response.getStatusCode();
    return status == null ? "UNKNOWN" : Integer.toString(status.value());
  }
}
