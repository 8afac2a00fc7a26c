package io.remitstream.workers.extraction.x12;

import org.jspecify.annotations.Nullable;

/** Looks for the types of a document's transactions and at nothing else. */
final class TypeSink implements TokenSink {

  private boolean anySegment;
  private boolean era;
  private @Nullable String other;

  @Override
  public void segment(Segment segment) {
    anySegment = true;
    if (segment.id() == SegmentId.ST) {
      era |= segment.is(1, "835");
      other = other == null ? DocumentReader.type(segment) : other;
    }
  }

  /** The beginning may be cut anywhere, within an ST too. */
  @Override
  public void unterminated(Segment segment) {
    segment(segment);
  }

  @Override
  public void strayText() {}

  @Override
  public void segmentTooLong() {}

  @Override
  public void terminatorMissing() {}

  Detection detection(boolean empty) {
    if (empty) {
      return new Detection.Empty();
    }
    if (era) {
      return new Detection.Era();
    }
    return anySegment
        ? new Detection.OtherX12(other == null ? "unknown" : other)
        : new Detection.NotX12();
  }
}
