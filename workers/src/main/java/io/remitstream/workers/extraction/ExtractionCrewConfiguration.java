package io.remitstream.workers.extraction;

import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.workers.job.Crew;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What ties the extraction to the bus: permits come in, progress goes out. */
@Configuration(proxyBeanMethods = false)
public class ExtractionCrewConfiguration {

  private static final String GROUP = "extraction";

  @Bean
  Crew extractionCrew(ExtractionWork work, ExtractionSettings settings) {
    return new Crew(
        work, Topic.EXTRACTION, GROUP, settings.concurrency(), settings.large().toBytes());
  }

  @Bean
  ProgressFeed progressFeed(Bus bus) {
    return new ProgressFeed(progress -> publish(bus, progress));
  }

  private static Mono<Void> publish(Bus bus, DocumentProgress progress) {
    var message = Message.of(progress.documentId().toString(), progress.toBytes());
    return bus.publish(Topic.PROGRESS, message);
  }
}
