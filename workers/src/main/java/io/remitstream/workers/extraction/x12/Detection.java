package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.fault.Fault;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What a document is, told by the content of its beginning and never by its name. */
public sealed interface Detection {

  /** An 835. */
  record Era() implements Detection {}

  /**
   * X12, and its first transactions are no 835.
   *
   * @param type ST01, e.g. {@code 837}; {@code unknown} where no transaction begins yet
   */
  record OtherX12(String type) implements Detection {}

  record NotX12() implements Detection {}

  record Empty() implements Detection {}

  /** Enough of a document's beginning to tell what it is, in bytes. */
  int ENOUGH = 64 * 1024;

  /**
   * Looks at a document's first bytes, {@link #ENOUGH} of them or all that there are. Other
   * transactions may precede an 835, so only reading the whole document tells for certain that it
   * holds none.
   */
  static Detection of(ByteBuffer beginning) {
    var types = new TypeSink();
    try {
      var tokenizer = new Tokenizer(types, EraLimits.DEFAULT);
      var transcoder = new Transcoder(tokenizer);
      transcoder.feed(beginning.duplicate());
      transcoder.end();
      tokenizer.end();
      return types.detection(transcoder.isEmpty());
    } catch (UnreadableDocument none) {
      return new NotX12();
    }
  }

  /** The refusal that goes with it, or null for an 835. */
  default @Nullable Fault refusal() {
    return switch (this) {
      case Era era -> null;
      case OtherX12 other -> NotAn835.butOther(other.type());
      case NotX12 not -> UnreadableDocument.notX12();
      case Empty empty -> UnreadableDocument.empty();
    };
  }
}
