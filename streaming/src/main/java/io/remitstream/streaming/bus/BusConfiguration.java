package io.remitstream.streaming.bus;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bus on Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BusSettings.class)
public class BusConfiguration {

  @Bean(destroyMethod = "close")
  KafkaBus bus(
      BusSettings settings, ObjectProvider<MeterRegistry> meters, ObjectProvider<Clock> clock) {
    return new KafkaBus(
        settings,
        meters.getIfAvailable(SimpleMeterRegistry::new),
        clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  DeadLetters deadLetters(Bus bus) {
    return new DeadLetters(bus);
  }
}
