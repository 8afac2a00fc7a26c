package io.remitstream.workers.extraction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.extraction.x12.EraLimits;
import io.remitstream.workers.extraction.x12.EraReader;
import io.remitstream.workers.job.Fence;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The way from bytes to claims. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExtractionSettings.class)
public class ExtractionConfiguration {

  private static final int WAITING_TASKS = 10_000;

  /**
   * As many threads as there are processors, for parsing and sealing. Elastic by type only: sealing
   * draws random numbers, for which a thread may have to wait a moment.
   */
  @Bean(destroyMethod = "dispose")
  public Scheduler extractionScheduler() {
    return Schedulers.newBoundedElastic(
        Runtime.getRuntime().availableProcessors(), WAITING_TASKS, "extraction");
  }

  @Bean
  DocumentStates documentStates(
      TenantTransactions transactions, Fence fence, EventLog log, Clock clock) {
    return new DocumentStates(transactions, fence, log, clock);
  }

  @Bean
  Leftovers leftovers(TenantTransactions transactions, Fence fence) {
    return new Leftovers(transactions, fence);
  }

  @Bean
  BatchStore batchStore(TenantTransactions transactions, Fence fence) {
    return new BatchStore(transactions, fence);
  }

  @Bean
  DocumentOpener documentOpener(
      DocumentKeys documents,
      TenantKeys tenants,
      BlobStore blobs,
      ProgressFeed feed,
      ExtractionMeters meters,
      ExtractionSettings settings) {
    return new DocumentOpener(documents, tenants, blobs, feed, meters, settings);
  }

  @Bean
  ExtractionMeters extractionMeters(ObjectProvider<MeterRegistry> registry) {
    return new ExtractionMeters(registry.getIfAvailable(SimpleMeterRegistry::new));
  }

  @Bean
  ExtractionWork extractionWork(
      DocumentStates states,
      DocumentOpener opener,
      Leftovers leftovers,
      BatchStore store,
      EraReader reader,
      ExtractionSettings settings,
      ExtractionMeters meters,
      Scheduler extractionScheduler) {
    return new ExtractionWork(
        states, opener, leftovers, reader, store, settings, meters, extractionScheduler);
  }

  /** Says of a document no more than {@code findings} that are wrong with it. */
  @Bean
  public EraReader eraReader(ExtractionSettings settings) {
    EraLimits limits = EraLimits.DEFAULT;
    return new EraReader(
        new EraLimits(
            limits.segmentBytes(),
            limits.claimBytes(),
            limits.claimLines(),
            limits.strayBytes(),
            settings.findings()));
  }
}
