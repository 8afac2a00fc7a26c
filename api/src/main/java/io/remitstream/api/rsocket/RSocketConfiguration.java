package io.remitstream.api.rsocket;

import io.micrometer.observation.ObservationRegistry;
import io.remitstream.api.identity.RelayTokens;
import io.remitstream.api.live.Connections;
import io.remitstream.api.live.LiveHub;
import io.remitstream.streaming.access.ApiKeys;
import io.remitstream.streaming.access.Tickets;
import io.remitstream.streaming.rsocket.Drain;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Requests;
import io.remitstream.streaming.rsocket.TcpEntrance;
import io.rsocket.core.RSocketServer;
import io.rsocket.transport.netty.server.WebsocketRouteTransport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.publisher.Flux;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.util.context.Context;

/** One acceptor, two transports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RSocketSettings.class, WorkersSettings.class})
public class RSocketConfiguration {

  static final String PATH = "/rsocket";

  /** Larger answers go in pieces, which fit into a frame of any WebSocket on the way: 64 KB. */
  private static final int FRAGMENT = 60 * 1024;

  @Bean
  RSocketServer rsocketServer(Door door, RSocketSettings settings) {
    return RSocketServer.create(door)
        .maxTimeToFirstFrame(settings.setupWithin())
        .maxInboundPayloadSize(settings.mostBytes())
        .fragment(FRAGMENT);
  }

  @Bean
  Door door(
      ApiKeys keys,
      Tickets tickets,
      Connections connections,
      EventStreams events,
      Extractions extractions,
      ObservationRegistry observations,
      RSocketSettings settings) {
    var requests = new Requests(observations);
    return new Door(
        keys,
        tickets,
        connections,
        settings.silence(),
        (connection, traceparent) ->
            new CallerRSocket(
                connection, traceparent, events, extractions, requests, settings.streams()));
  }

  @Bean
  EventStreams eventStreams(LiveHub hub) {
    return new EventStreams(hub);
  }

  @Bean
  Workers workers(WorkersSettings settings, ReactorResourceFactory threads) {
    return new Workers(settings, threads.getLoopResources());
  }

  @Bean
  Extractions extractions(
      RelayTokens tokens, Workers workers, Drain drain, RSocketSettings settings) {
    return new Extractions(tokens, workers, settings.extractions(), drain);
  }

  /** While the server waits for its requests, once everybody has been told. */
  @Bean
  Drain drain(RSocketSettings settings) {
    return new Drain(settings.drain(), WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
  }

  @Bean
  PageImages pageImages(RelayTokens tokens, Workers workers) {
    return new PageImages(tokens, workers);
  }

  @Bean
  TcpEntrance rsocketOverTcp(
      RSocketServer server, RSocketSettings settings, ReactorResourceFactory threads) {
    return new TcpEntrance(server, settings.place(), threads.getLoopResources());
  }

  /** For the gateway, which passes the socket on: the key comes in SETUP here too. */
  @Bean
  NettyRouteProvider rsocketOverWebSocket(RSocketServer server, RSocketSettings settings) {
    int frame = settings.mostBytes();
    var frames = WebsocketServerSpec.builder().maxFramePayloadLength(frame).build();
    var handler = WebsocketRouteTransport.newHandler(server.asConnectionAcceptor(frame));
    return routes ->
        routes.ws(
            PATH, (in, out) -> Flux.from(handler.apply(in, out)).contextWrite(traced(in)), frames);
  }

  /** The gateway's trace, for what is asked for on this socket. */
  private static Context traced(WebsocketInbound socket) {
    String traceparent = socket.headers().get(RequestMetadata.TRACEPARENT);
    return traceparent == null
        ? Context.empty()
        : Context.of(RequestMetadata.TRACEPARENT, traceparent);
  }
}
