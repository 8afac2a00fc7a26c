package io.remitstream.benchmarks.paper.race;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageKind;
import io.remitstream.workers.extraction.page.PageSource;
import io.remitstream.workers.extraction.page.process.PageReaderConfiguration;
import io.remitstream.workers.extraction.paper.PaperReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import reactor.core.publisher.Flux;

/** The product's own way from a PDF to remittances: page readers in processes, then the engine. */
public final class PageReading implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final PageSource source;

  /**
   * @param readers processes at most
   */
  public PageReading(int readers) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("race", Map.of("remitstream.pages.readers", readers)));
    context.register(PageReaderConfiguration.class);
    context.refresh();
    this.source = context.getBean(PageSource.class);
  }

  public Flux<Page> pages(Path file) {
    return source.pages(Flux.defer(() -> bytes(file)), PageKind.PDF, null);
  }

  /**
   * Everything that the engine says. Blocking is in place: this is a program's first thread, and
   * the work is done on others.
   */
  public List<EraPart> read(Path file) {
    return new PaperReader().read(pages(file)).collectList().blockOptional().orElseThrow();
  }

  private static Flux<ByteBuffer> bytes(Path file) {
    try {
      byte[] all = Files.readAllBytes(file);
      int chunks = (all.length + CHUNK - 1) / CHUNK;
      return Flux.range(0, chunks)
          .map(at -> ByteBuffer.wrap(all, at * CHUNK, Math.min(CHUNK, all.length - at * CHUNK)));
    } catch (IOException failure) {
      return Flux.error(failure);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
