package io.remitstream.workers.extraction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.workers.extraction.paper.PaperExtraction;
import io.remitstream.workers.extraction.paper.PaperReader;
import io.remitstream.workers.extraction.paper.model.ModelClient;
import io.remitstream.workers.extraction.paper.model.ModelExtraction;
import io.remitstream.workers.extraction.paper.model.ModelSettings;
import io.remitstream.workers.extraction.paper.profile.PayerProfiles;
import io.remitstream.workers.extraction.paper.profile.ProfileSettings;
import io.remitstream.workers.extraction.paper.profile.ProfiledExtraction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;

/**
 * Who reads paper: the geometry's engine with payers' profiles, and a language model besides where
 * one is set.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ModelSettings.class, ProfileSettings.class})
class PaperConfiguration {

  @Bean
  PaperExtraction paperExtraction(
      ProfileSettings profiles,
      ModelSettings model,
      ExtractionSettings settings,
      ObjectProvider<MeterRegistry> registry,
      Scheduler extractionScheduler) {
    PaperExtraction engine =
        new ProfiledExtraction(new PaperReader(), PayerProfiles.read(profiles.folder()));
    return model.url() == null
        ? engine
        : new ModelExtraction(
            engine,
            new ModelClient(WebClient.builder(), model),
            model,
            settings.confidence(),
            registry.getIfAvailable(SimpleMeterRegistry::new),
            extractionScheduler);
  }
}
