package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.text.TextDecoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Reads a CSV remittance as a stream: with each buffer that comes in go out the parts that it
 * completed. Holds a claim, and the claims whose equations are asked next.
 */
public final class CsvReader {

  private static final char USUAL = ',';

  private final CsvLimits limits;

  public CsvReader() {
    this(CsvLimits.DEFAULT);
  }

  /** Says of a document no more than so many findings. */
  public CsvReader(int findings) {
    this(CsvLimits.DEFAULT.withFindings(findings));
  }

  CsvReader(CsvLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one document to its end.
   *
   * @param bytes the document's bytes in order, cut anywhere, in any encoding that {@link
   *     TextDecoder} reads
   * @return its parts, {@link EraPart.DocumentEnded} last
   */
  public Flux<EraPart> read(Flux<ByteBuffer> bytes) {
    return Flux.defer(() -> read(bytes, new Reading(limits)));
  }

  private static Flux<EraPart> read(Flux<ByteBuffer> bytes, Reading reading) {
    return TextDecoder.decode(bytes)
        .concatMapIterable(reading::feed, 1)
        .concatWith(Flux.defer(() -> Flux.fromIterable(reading.end())));
  }

  /** One document; its beginning is held until it is clear what parts the cells. */
  private static final class Reading {

    private final CsvLimits limits;
    private final CsvRemittanceParser remittances;
    private final StringBuilder beginning = new StringBuilder();
    private @Nullable CsvParser rows;

    Reading(CsvLimits limits) {
      this.limits = limits;
      this.remittances = new CsvRemittanceParser(limits);
    }

    List<EraPart> feed(String text) {
      CsvParser parser = rows;
      if (parser != null) {
        return remittances.feed(parser.feed(text));
      }
      beginning.append(text);
      return beginning.length() < CsvSniffer.ENOUGH ? List.of() : begin();
    }

    List<EraPart> end() {
      var parts = new ArrayList<EraPart>(rows == null ? begin() : List.of());
      CsvParser parser = rows;
      if (parser != null) {
        parts.addAll(remittances.feed(parser.end()));
      }
      parts.addAll(remittances.end());
      return parts;
    }

    private List<EraPart> begin() {
      String text = beginning.toString();
      var parser = new CsvParser(CsvSniffer.delimiter(text).orElse(USUAL), limits);
      rows = parser;
      beginning.setLength(0);
      return remittances.feed(parser.feed(text));
    }
  }
}
