package io.remitstream.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.workers.extraction.paper.PaperExtraction;
import io.remitstream.workers.extraction.paper.model.ModelExtraction;
import io.remitstream.workers.extraction.paper.profile.ProfiledExtraction;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class PaperConfigurationTest {

  private final ApplicationContextRunner workers =
      new ApplicationContextRunner()
          .withBean("extractionScheduler", Scheduler.class, Schedulers::immediate)
          .withUserConfiguration(PaperConfiguration.class, Settings.class);

  @EnableConfigurationProperties(ExtractionSettings.class)
  @Configuration(proxyBeanMethods = false)
  static class Settings {}

  @Test
  void noModelShouldBeAskedUnlessOneIsSet() {
    workers.run(
        context ->
            assertThat(context.getBean(PaperExtraction.class))
                .isInstanceOf(ProfiledExtraction.class));
  }

  @Test
  void modelShouldBeAskedWhenItsAddressIsSet() {
    workers
        .withPropertyValues("remitstream.model.url=https://models.example")
        .run(
            context ->
                assertThat(context.getBean(PaperExtraction.class))
                    .isInstanceOf(ModelExtraction.class));
  }
}
