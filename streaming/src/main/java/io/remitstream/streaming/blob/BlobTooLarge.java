package io.remitstream.streaming.blob;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The body is longer than what may be stored. */
public final class BlobTooLarge extends Fault {

  public BlobTooLarge(long limitBytes) {
    super(
        Kind.TOO_LARGE,
        "too-large",
        "The document is larger than %d bytes, the most that is taken.".formatted(limitBytes));
  }
}
