package io.remitstream.workers.extraction;

import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.workers.job.Lease;

/** What there is to read, and the right to. */
record Source(Lease lease, WrappedDocumentKey key) {

  BlobId blob() {
    return new BlobId(lease.tenant(), lease.document().value());
  }
}
