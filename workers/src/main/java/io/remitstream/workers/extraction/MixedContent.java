package io.remitstream.workers.extraction;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.workers.extraction.format.FormatDetector;
import io.remitstream.workers.extraction.format.ZipEnd;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Looks at a file's bytes while they are read as one kind of file, and says in the end what other
 * kind they are besides: another program may show somebody something else than was read here.
 */
final class MixedContent {

  private final ByteBuffer beginning = ByteBuffer.allocate(FormatDetector.ENOUGH);
  private final ZipEnd end = new ZipEnd();

  private MixedContent() {}

  /** The reader, with a finding of what else the bytes are. */
  static DocumentReader told(DocumentReader reader) {
    return (bytes, format, password) ->
        Flux.defer(
            () -> {
              var content = new MixedContent();
              return reader
                  .read(bytes.doOnNext(content::heed), format, password)
                  .concatMapIterable(content::with, 1);
            });
  }

  private void heed(ByteBuffer chunk) {
    int count = Math.min(beginning.remaining(), chunk.remaining());
    beginning.put(chunk.slice(chunk.position(), count));
    end.feed(chunk);
  }

  private List<EraPart> with(EraPart part) {
    String also = part instanceof DocumentEnded ? also() : null;
    return also == null ? List.of(part) : told(also, (DocumentEnded) part);
  }

  private @Nullable String also() {
    String also = FormatDetector.detect(beginning.duplicate().flip()).also();
    return also == null && end.isThere() ? "a ZIP" : also;
  }

  private static List<EraPart> told(String also, DocumentEnded ended) {
    String message = "The same bytes are %s besides, which was not read.".formatted(also);
    return List.of(
        new FindingRaised(Finding.of(Rule.MIXED_CONTENT, "", message)),
        new DocumentEnded(
            ended.outcome() == Outcome.PROCESSED ? Outcome.REVIEW_REQUIRED : ended.outcome(),
            ended.remittances(),
            ended.claims(),
            ended.lines(),
            ended.findings() + 1));
  }
}
