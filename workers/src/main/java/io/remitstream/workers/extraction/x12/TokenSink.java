package io.remitstream.workers.extraction.x12;

/** Takes what the tokenizer finds, in the order of the document. */
interface TokenSink {

  /** A segment with its terminator; valid during the call only. */
  void segment(Segment segment);

  /** What stands last in the document without a terminator. */
  void unterminated(Segment segment);

  /** Text that belongs to no segment was passed over. */
  void strayText();

  /** A segment beyond the limit was passed over. */
  void segmentTooLong();

  /** A segment ended with its line, without a terminator. */
  void terminatorMissing();
}
