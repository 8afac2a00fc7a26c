package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.EraPart;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the bytes of one remittance file (X12 835, 005010X221A1) as they come, cut anywhere, and
 * gives the parts that they complete. It holds a slice of input, the open segment, the open claim
 * and the open remittance's header, never the file, and none of them beyond {@link EraLimits}.
 *
 * <p>Findings never stop it. It fails with {@link UnreadableDocument} and {@link NotAn835} only.
 * Not safe for use by several threads at once; after a failure it is of no use.
 */
public final class EraParser {

  private final List<EraPart> parts = new ArrayList<>();
  private final DocumentReader document;
  private final Tokenizer tokenizer;
  private final Transcoder transcoder;

  public EraParser() {
    this(EraLimits.DEFAULT);
  }

  public EraParser(EraLimits limits) {
    document = new DocumentReader(parts, limits);
    tokenizer = new Tokenizer(document, limits);
    transcoder = new Transcoder(tokenizer);
  }

  /**
   * Reads the buffer to its limit and gives the parts that were completed.
   *
   * @throws UnreadableDocument as soon as it is certain that this is no X12
   */
  public List<EraPart> feed(ByteBuffer bytes) {
    transcoder.feed(bytes);
    return taken();
  }

  /**
   * Gives what was still open, and {@link EraPart.DocumentEnded} last.
   *
   * @throws UnreadableDocument where the document was empty or no X12
   * @throws NotAn835 where it was X12, but held no 835
   */
  public List<EraPart> end() {
    boolean cut = transcoder.end();
    if (transcoder.isEmpty()) {
      throw UnreadableDocument.empty();
    }
    tokenizer.end();
    if (cut) {
      document.garbled();
    }
    document.end();
    return taken();
  }

  private List<EraPart> taken() {
    List<EraPart> taken = List.copyOf(parts);
    parts.clear();
    return taken;
  }
}
