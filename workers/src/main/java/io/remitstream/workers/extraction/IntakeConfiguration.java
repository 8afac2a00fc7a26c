package io.remitstream.workers.extraction;

import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.extraction.archive.ArchiveLimits;
import io.remitstream.workers.extraction.archive.Archives;
import io.remitstream.workers.extraction.scan.ClamdScanner;
import io.remitstream.workers.extraction.scan.ClamdSettings;
import io.remitstream.workers.extraction.scan.Scanner;
import io.remitstream.workers.job.Fence;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What comes before the reading: the scan, and the taking apart of archives. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClamdSettings.class)
public class IntakeConfiguration {

  private static final int WAITING_TASKS = 10_000;

  @Bean
  Scanner scanner(ClamdSettings settings) {
    return settings.isOn() ? new ClamdScanner(settings) : Scanner.OFF;
  }

  /** Its threads wait for bytes of archives; as many as documents are worked on at a time. */
  @Bean(destroyMethod = "dispose")
  Scheduler archiveScheduler(ExtractionSettings settings) {
    return Schedulers.newBoundedElastic(2 * settings.concurrency(), WAITING_TASKS, "archive");
  }

  @Bean
  Unpacking unpacking(
      DocumentKeys keys,
      BlobStore blobs,
      TenantTransactions transactions,
      Fence fence,
      EventLog log,
      Clock clock,
      ExtractionSettings settings,
      Scheduler archiveScheduler) {
    ArchiveLimits limits = ArchiveLimits.DEFAULT;
    return new Unpacking(
        new Archives(limits, archiveScheduler),
        new Children(keys, blobs, transactions, fence, log, clock),
        limits,
        settings.stall());
  }
}
