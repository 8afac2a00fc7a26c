package io.remitstream.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.gateway.credential.CredentialConfiguration;
import io.remitstream.gateway.entrance.EntranceFilter;
import io.remitstream.gateway.entrance.Turns;
import io.remitstream.gateway.request.BodyLimit;
import io.remitstream.gateway.request.CrossOrigin;
import io.remitstream.gateway.request.DecodingProblems;
import io.remitstream.gateway.request.ProblemFilter;
import io.remitstream.gateway.request.RequestId;
import io.remitstream.gateway.request.RequestLog;
import io.remitstream.gateway.request.SecurityHeaders;
import io.remitstream.gateway.upstream.Drain;
import io.remitstream.gateway.upstream.StreamFilter;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.server.WebFilter;
import reactor.netty.NettyPipeline;

/** Composes the front door. */
@Configuration(proxyBeanMethods = false)
class FrontDoorConfiguration {

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  @Bean
  WebFilter frontDoor(
      ApplicationContext context,
      GatewaySettings settings,
      CredentialConfiguration.Door credentials,
      MeterRegistry meters,
      Drain drain) {
    var log = new RequestLog();
    return new FrontDoor(
        context,
        List.of(
            new RequestId(),
            new SecurityHeaders(),
            log,
            new ProblemFilter(log),
            CrossOrigin.filter(settings.cors()),
            new EntranceFilter(),
            new Turns(settings.reads(), meters),
            new BodyLimit(settings.limits(), settings.timeouts().stall()),
            credentials.filter(),
            new StreamFilter(drain)));
  }

  /**
   * Threads of its own, which end with it: those that a process shares would end for others too.
   */
  @Bean
  ReactorResourceFactory threads() {
    var threads = new ReactorResourceFactory();
    threads.setUseGlobalResources(false);
    threads.setShutdownQuietPeriod(Duration.ZERO);
    return threads;
  }

  /** Closes what still sends nothing after its refusal. */
  @Bean
  NettyServerCustomizer stalledBodies(GatewaySettings settings) {
    return server -> server.readTimeout(settings.timeouts().stall().plus(FAREWELL));
  }

  @Bean
  NettyServerCustomizer decodingProblems() {
    var problems = new DecodingProblems();
    return server ->
        server.doOnChannelInit(
            (observer, channel, remote) ->
                channel
                    .pipeline()
                    .addAfter(NettyPipeline.HttpCodec, DecodingProblems.class.getName(), problems));
  }
}
