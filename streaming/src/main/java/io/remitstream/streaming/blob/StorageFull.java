package io.remitstream.streaming.blob;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The storage has no room for more; what is stored is safe. */
public final class StorageFull extends Fault {

  StorageFull(Throwable cause) {
    super(
        Kind.STORAGE_FULL,
        "storage-full",
        "There is no room to store the document; try again later.",
        cause);
  }
}
