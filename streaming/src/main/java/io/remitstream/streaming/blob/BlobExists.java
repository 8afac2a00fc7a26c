package io.remitstream.streaming.blob;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A blob is written once; this one has been. */
public final class BlobExists extends Fault {

  BlobExists(BlobId id) {
    super(
        Kind.CONFLICT,
        "content-exists",
        "The content of document %s is stored already.".formatted(id.document()));
  }
}
