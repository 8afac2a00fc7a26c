package io.remitstream.workers.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.remitstream.streaming.rsocket.Drain;
import io.remitstream.streaming.rsocket.Requests;
import io.remitstream.streaming.rsocket.TcpEntrance;
import io.remitstream.streaming.token.TokenRules;
import io.remitstream.streaming.token.VerifiedTokens;
import io.remitstream.workers.extraction.DocumentReaders;
import io.remitstream.workers.extraction.PageImages;
import io.rsocket.core.RSocketServer;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;

/** The entrance for what the api relays. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
public class StreamConfiguration {

  private static final int VERIFIED_AT_MOST = 10_000;

  /** Larger answers go in pieces. */
  private static final int FRAGMENT = 64 * 1024;

  @Bean
  ReactiveJwtDecoder tokens(StreamSettings settings, Clock clock) {
    var keys = new PublishedKeys(WebClient.create(), settings.keys());
    return new VerifiedTokens(TokenRules.verifier(keys::of, clock), clock, VERIFIED_AT_MOST);
  }

  @Bean
  Places extractionPlaces(StreamSettings settings, MeterRegistry meters) {
    var places = new Places(settings.extractions(), settings.perTenant());
    Gauge.builder("remitstream.extraction.streams", places, Places::taken)
        .description("Extractions whose callers wait")
        .register(meters);
    return places;
  }

  /** While the jobs give their leases back. */
  @Bean
  Drain drain(StreamSettings settings) {
    return new Drain(settings.drain(), SmartLifecycle.DEFAULT_PHASE);
  }

  @Bean
  Extractions extractions(
      DocumentReaders readers,
      Places places,
      StreamSettings settings,
      @Value("${remitstream.extraction.confidence:0.80}") double confidence,
      Scheduler extractionScheduler) {
    return new Extractions(readers, places, settings, confidence, extractionScheduler);
  }

  @Bean
  Peers peers(
      ReactiveJwtDecoder tokens,
      Extractions extractions,
      PageImages pages,
      ObservationRegistry observations,
      Drain drain) {
    return new Peers(
        new ExtractRSocket(
            new Callers(tokens), extractions, pages, new Requests(observations), drain));
  }

  @Bean
  TcpEntrance rsocketOverTcp(Peers peers, StreamSettings settings, ReactorResourceFactory threads) {
    RSocketServer server =
        RSocketServer.create(peers).maxInboundPayloadSize(settings.frame()).fragment(FRAGMENT);
    return new TcpEntrance(server, settings.place(), threads.getLoopResources());
  }
}
