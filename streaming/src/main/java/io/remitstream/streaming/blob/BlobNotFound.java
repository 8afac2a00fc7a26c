package io.remitstream.streaming.blob;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** There is no such blob, or it has been deleted. */
public final class BlobNotFound extends Fault {

  BlobNotFound(BlobId id) {
    super(
        Kind.NOT_FOUND,
        "not-found",
        "There is no content of document %s.".formatted(id.document()));
  }
}
