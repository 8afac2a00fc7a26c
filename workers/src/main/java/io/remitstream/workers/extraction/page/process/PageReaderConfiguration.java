package io.remitstream.workers.extraction.page.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.workers.extraction.page.PageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;

/** Reading pages in processes beside the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageReaderSettings.class)
public class PageReaderConfiguration {

  /** Threads that wait for page readers: one for each, and one to give each its document. */
  @Bean(destroyMethod = "dispose")
  Scheduler pagesScheduler(PageReaderSettings settings) {
    return PageThreads.atMost(2 * (settings.readersOrProcessors() + 1));
  }

  @Bean
  PageReaderLifecycle pageReaderLifecycle(
      PageReaderSettings settings,
      Scheduler pagesScheduler,
      ObjectProvider<MeterRegistry> registry) {
    return new PageReaderLifecycle(
        settings, pagesScheduler, registry.getIfAvailable(SimpleMeterRegistry::new));
  }

  @Bean
  PageSource pageSource(PageReaderLifecycle readers) {
    return readers.source();
  }
}
