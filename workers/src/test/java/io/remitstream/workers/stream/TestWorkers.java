package io.remitstream.workers.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.netty.buffer.Unpooled;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.TcpEntrance;
import io.remitstream.workers.extraction.DocumentReaders;
import io.remitstream.workers.extraction.ExtractionConfiguration;
import io.remitstream.workers.extraction.PageImages;
import io.remitstream.workers.extraction.page.PageSource;
import io.remitstream.workers.extraction.paper.PaperReader;
import io.remitstream.workers.extraction.x12.EraReader;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketConnector;
import io.rsocket.transport.netty.client.TcpClientTransport;
import io.rsocket.util.DefaultPayload;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The RSocket entrance alone, with the engine and without a database. */
final class TestWorkers {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private TestWorkers() {}

  /**
   * @param settings {@code name=value}, beside those of a free port and of these tokens
   */
  static AnnotationConfigApplicationContext start(TestTokens tokens, String... settings) {
    var workers = new AnnotationConfigApplicationContext();
    TestPropertyValues.of(settings)
        .and(
            "remitstream.workers.rsocket.port=0",
            "remitstream.workers.rsocket.keys=" + tokens.keys())
        .applyTo(workers);
    workers.registerBean(Clock.class, Clock::systemUTC);
    workers.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
    workers.registerBean(ObservationRegistry.class, ObservationRegistry::create);
    workers.registerBean(ReactorResourceFactory.class, () -> new ReactorResourceFactory());
    workers.registerBean(
        DocumentReaders.class,
        () ->
            new ExtractionConfiguration()
                .documentReaders(
                    new EraReader(), workers.getBeanProvider(PageSource.class), new PaperReader()));
    workers.registerBean(
        PageImages.class, () -> (tenant, document, page) -> Mono.just(new byte[] {(byte) page}));
    workers.registerBean(
        "extractionScheduler",
        Scheduler.class,
        () -> Schedulers.newBoundedElastic(2, 100, "extraction"));
    workers.register(StreamConfiguration.class);
    workers.refresh();
    return workers;
  }

  static RSocket connect(AnnotationConfigApplicationContext workers) {
    int port = workers.getBean(TcpEntrance.class).port();
    return RSocketConnector.create()
        .metadataMimeType(RequestMetadata.TYPE)
        .connect(TcpClientTransport.create("127.0.0.1", port))
        .blockOptional(TIMEOUT)
        .orElseThrow();
  }

  static Payload first(String route, @Nullable String token, byte[] data) {
    return DefaultPayload.create(
        Unpooled.wrappedBuffer(data), new RequestMetadata(route, token).encoded());
  }
}
