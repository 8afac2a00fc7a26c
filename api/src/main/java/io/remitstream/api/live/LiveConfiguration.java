package io.remitstream.api.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.api.web.ProblemWriter;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

/** The log's taps: pages, event streams, sockets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
public class LiveConfiguration {

  @Bean
  public LiveHub liveHub(EventLog log, LiveSettings settings) {
    return new LiveHub(new SharedHistory(new LogHistory(log, settings.pageReads())), settings);
  }

  @Bean
  public Connections connections(LiveSettings settings, MeterRegistry meters) {
    var connections = new Connections(settings.connections());
    Gauge.builder("remitstream.live.connections", connections, Connections::size)
        .description("Open sockets and streams of this process")
        .register(meters);
    return connections;
  }

  @Bean
  LiveFeed liveFeed(
      LiveHub hub,
      Bus bus,
      Connections connections,
      DispatchTransactions transactions,
      LiveSettings settings) {
    return new LiveFeed(
        hub,
        bus,
        new HeadPoll(hub, transactions, settings.headPoll()),
        new KeyWatch(connections, transactions, settings),
        connections);
  }

  @Bean
  public OpenStreams openStreams(Connections connections, LiveSettings settings) {
    return new OpenStreams(connections, settings);
  }

  @Bean
  RouterFunction<ServerResponse> events(EventLog log, LiveHub hub, OpenStreams streams) {
    var handler = new EventsHandler(log, new EventStream(hub, streams));
    return RouterFunctions.route(RequestPredicates.GET("/v1/events"), handler::handle);
  }

  @Bean
  HistoryGoneHandler historyGoneHandler(ProblemWriter problems) {
    return new HistoryGoneHandler(problems);
  }

  @Bean
  HandlerMapping live(LiveHub hub, Connections connections, LiveSettings settings) {
    int frame = Math.toIntExact(settings.frame().toBytes());
    return new SimpleUrlHandlerMapping(
        Map.of(
            "/v1/live",
            new SocketEntrance(
                frame,
                connections,
                (connection, handshake) -> new LiveConversation(hub),
                settings)),
        Ordered.HIGHEST_PRECEDENCE);
  }
}
