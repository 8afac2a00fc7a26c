package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.EraPart;
import java.nio.ByteBuffer;
import java.util.List;

/** Takes a document's bytes as they come and gives the parts that they complete. */
public final class EraParser {

  /** Gives the parts that these bytes complete; none where they end within one. */
  public List<EraPart> feed(ByteBuffer bytes) {
    return List.of();
  }

  /** Gives what was still open, and the document's outcome. */
  public List<EraPart> end() {
    throw new UnreadableDocument("The document is not X12 (expected: an ISA segment).");
  }
}
