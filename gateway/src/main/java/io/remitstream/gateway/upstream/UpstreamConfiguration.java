package io.remitstream.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.netty.channel.ChannelOption;
import io.remitstream.gateway.ApiSettings;
import io.remitstream.gateway.GatewaySettings;
import io.remitstream.gateway.GatewaySettings.Timeouts;
import io.remitstream.gateway.entrance.Entrance;
import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayObservationConvention;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.socket.server.RequestUpgradeStrategy;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;

/** Composes the routes, one for each {@link Entrance}. */
@Configuration(proxyBeanMethods = false)
public class UpstreamConfiguration {

  /**
   * Behind the filter that writes the answer (-1), so that a call ends with the head of its answer.
   */
  private static final int BEFORE_THE_CALL = 0;

  @Bean
  RouteLocator entrances(
      RouteLocatorBuilder builder,
      ApiSettings api,
      GatewaySettings settings,
      CircuitBreakerRegistry breakers,
      Drain drain) {
    var routes = builder.routes();
    for (Entrance entrance : Entrance.values()) {
      var upstream =
          new Upstream(
              breakers.circuitBreaker(entrance.id()),
              answerWithin(entrance, settings.timeouts()),
              drain);
      routes.route(entrance.id(), route -> route(route, entrance, upstream, api));
    }
    return routes.build();
  }

  private static Buildable<Route> route(
      PredicateSpec route, Entrance entrance, Upstream upstream, ApiSettings api) {
    return route
        .predicate(exchange -> Entrance.required(exchange) == entrance)
        .filters(filters -> filters(filters, entrance, upstream))
        .uri(api.url());
  }

  /** The service compares a socket's origin with the host that it was called by. */
  private static UriSpec filters(GatewayFilterSpec filters, Entrance entrance, Upstream upstream) {
    return entrance.isSocket()
        ? filters.preserveHostHeader()
        : filters.filter(new OrderedGatewayFilter(upstream, BEFORE_THE_CALL));
  }

  private static Duration answerWithin(Entrance entrance, Timeouts timeouts) {
    return entrance.isUpload() ? timeouts.uploadAnswer() : timeouts.answer();
  }

  @Bean
  HttpClientCustomizer connectTimeout(GatewaySettings settings) {
    int millis = Math.toIntExact(settings.timeouts().connect().toMillis());
    return client -> client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis);
  }

  /** A call to the service stays on the thread that serves its client. */
  @Bean
  HttpClientCustomizer sameThreads(ReactorResourceFactory server) {
    return client -> client.runOn(server.getLoopResources());
  }

  @Bean
  GatewayObservationConvention routeSpans() {
    return new RouteSpans();
  }

  @Bean
  Drain drain() {
    return new Drain();
  }

  @Bean
  @Primary
  WebSocketService liveSockets(
      RequestUpgradeStrategy upgrades, Drain drain, GatewaySettings settings) {
    return new LiveSockets(
        new HandshakeWebSocketService(upgrades), drain, settings.timeouts().answer());
  }
}
