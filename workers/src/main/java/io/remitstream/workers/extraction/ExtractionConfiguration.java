package io.remitstream.workers.extraction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.extraction.PageDrawing.NoSuchPage;
import io.remitstream.workers.extraction.archive.ArchiveRefused;
import io.remitstream.workers.extraction.csv.CsvReader;
import io.remitstream.workers.extraction.format.DocumentFormat;
import io.remitstream.workers.extraction.page.PageSource;
import io.remitstream.workers.extraction.paper.PaperExtraction;
import io.remitstream.workers.extraction.scan.Scanner;
import io.remitstream.workers.extraction.text.TextPages;
import io.remitstream.workers.extraction.x12.EraLimits;
import io.remitstream.workers.extraction.x12.EraReader;
import io.remitstream.workers.job.Fence;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The way from bytes to claims. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExtractionSettings.class)
@Import({IntakeConfiguration.class, PaperConfiguration.class})
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
  DocumentStarts documentStarts(
      TenantTransactions transactions, Fence fence, EventLog log, Clock clock) {
    return new DocumentStarts(transactions, fence, log, clock);
  }

  @Bean
  DocumentOutcomes documentOutcomes(
      TenantTransactions transactions, Fence fence, EventLog log, Clock clock) {
    return new DocumentOutcomes(transactions, fence, log, clock);
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
      DocumentStarts starts,
      DocumentOutcomes outcomes,
      DocumentOpener opener,
      Leftovers leftovers,
      BatchStore store,
      DocumentReaders readers,
      Scanner scanner,
      Unpacking unpacking,
      ExtractionSettings settings,
      ExtractionMeters meters,
      Scheduler extractionScheduler) {
    return new ExtractionWork(
        starts,
        outcomes,
        opener,
        leftovers,
        readers,
        scanner,
        unpacking,
        store,
        settings,
        meters,
        extractionScheduler);
  }

  /**
   * @param pages for PDFs and pictures; without it they are refused
   * @param extraction of pages and text
   */
  @Bean
  public DocumentReaders documentReaders(
      EraReader era, ObjectProvider<PageSource> pages, PaperExtraction extraction) {
    var readers = new EnumMap<DocumentFormat, DocumentReader>(DocumentFormat.class);
    var paper = new PaperDocuments(extraction);
    var tables = new CsvReader();
    DocumentReader x12 = (bytes, format, password) -> era.read(bytes);
    readers.put(DocumentFormat.X12, x12);
    readers.put(DocumentFormat.CSV, (bytes, format, password) -> tables.read(bytes));
    readers.put(DocumentFormat.TEXT, paper.of(new TextPages()));
    readers.put(
        DocumentFormat.ZIP, (bytes, format, password) -> Flux.error(ArchiveRefused::notStreamed));
    pages.ifAvailable(source -> putPages(readers, paper.of(source)));
    return new DocumentReaders(readers, x12);
  }

  private static void putPages(Map<DocumentFormat, DocumentReader> readers, DocumentReader reader) {
    for (DocumentFormat format : DocumentFormat.values()) {
      if (format.hasPages()) {
        readers.put(format, reader);
      }
    }
  }

  @Bean
  PageImages pageImages(
      DocumentKeys keys,
      TenantTransactions transactions,
      BlobStore blobs,
      DocumentReaders readers,
      ObjectProvider<PageSource> pages,
      Scheduler extractionScheduler) {
    return new StoredPageImages(
        new DocumentStore(transactions, keys),
        transactions,
        blobs,
        readers,
        drawing(pages.getIfAvailable()),
        extractionScheduler);
  }

  private static PageDrawing drawing(@Nullable PageSource source) {
    return (bytes, format, password, page) ->
        source == null || !format.hasPages()
            ? Mono.error(new NoSuchPage())
            : source.png(bytes, PaperDocuments.kind(format), password, page);
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
