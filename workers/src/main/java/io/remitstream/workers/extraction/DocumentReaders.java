package io.remitstream.workers.extraction;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.format.DocumentFormat;
import io.remitstream.workers.extraction.format.FormatDetector;
import io.remitstream.workers.extraction.format.Found;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/** Chooses who reads a document by what its first bytes are, never by its name. */
public final class DocumentReaders {

  /** What stands behind an interchange is a finding of its own, and a ZIP is looked through. */
  private static final Set<DocumentFormat> TELLING_THEMSELVES =
      EnumSet.of(DocumentFormat.X12, DocumentFormat.ZIP);

  private final Map<DocumentFormat, DocumentReader> readers;
  private final DocumentReader otherwise;

  /**
   * @param otherwise reads, or refuses, what none of the others does
   */
  public DocumentReaders(Map<DocumentFormat, DocumentReader> readers, DocumentReader otherwise) {
    this.readers = new EnumMap<>(DocumentFormat.class);
    this.readers.putAll(readers);
    this.otherwise = otherwise;
  }

  /** Looks at the beginning only. Fails where it is nothing that is read here. */
  Mono<DocumentFormat> detect(Flux<ByteBuffer> bytes) {
    return Beginning.gathered(bytes)
        .next()
        .defaultIfEmpty(ByteBuffer.allocate(0))
        .map(DocumentReaders::format);
  }

  private static DocumentFormat format(ByteBuffer beginning) {
    Found found = FormatDetector.detect(beginning.duplicate());
    Fault refusal = found.refusal();
    if (refusal != null) {
      throw refusal;
    }
    return found.format();
  }

  DocumentReader of(DocumentFormat format) {
    DocumentReader reader = readers.getOrDefault(format, otherwise);
    return TELLING_THEMSELVES.contains(format) ? reader : MixedContent.told(reader);
  }

  /** Reads a document that comes only once; what it is is told by its beginning as it comes. */
  public Flux<EraPart> read(Flux<ByteBuffer> bytes) {
    return Beginning.gathered(bytes).switchOnFirst(this::read);
  }

  private Flux<EraPart> read(Signal<? extends ByteBuffer> first, Flux<ByteBuffer> all) {
    @Nullable ByteBuffer beginning = first.get();
    if (beginning == null && first.isOnError()) {
      return all.cast(EraPart.class);
    }
    DocumentFormat format = format(beginning == null ? ByteBuffer.allocate(0) : beginning);
    return of(format).read(all, format, null);
  }
}
