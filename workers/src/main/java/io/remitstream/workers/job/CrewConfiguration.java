package io.remitstream.workers.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.trace.Logged;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A crew at work, from the start of the process to its end. */
@Configuration(proxyBeanMethods = false)
public class CrewConfiguration {

  public CrewConfiguration() {
    Logged.byTheLine();
  }

  @Bean
  JobRunner jobRunner(
      Crew crew,
      Leases leases,
      JobSettings settings,
      ObservationRegistry observations,
      MeterRegistry meters) {
    return new JobRunner(
        leases,
        crew.work(),
        settings,
        new Backoff(settings.firstBackoff(), settings.longestBackoff(), CrewConfiguration::random),
        new Lanes(crew.concurrency(), crew.largeFrom()),
        new WorkTrace(observations),
        meters);
  }

  @Bean
  JobDuty jobDuty(
      JobRunner runner,
      Crew crew,
      Sweeper sweeper,
      Bus bus,
      JobSettings settings,
      MeterRegistry meters) {
    return new JobDuty(runner, crew, sweeper, bus, settings, meters);
  }

  private static double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
