package io.remitstream.workers.extraction;

import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.workers.job.Lease;
import org.jspecify.annotations.Nullable;

/**
 * What there is to read, and the right to.
 *
 * @param password sealed; where one was given
 * @param corrected whether a person has corrected it, so that this is to be done again
 */
record Source(Lease lease, WrappedDocumentKey key, byte @Nullable [] password, boolean corrected) {

  BlobId blob() {
    return new BlobId(lease.tenant(), lease.document().value());
  }
}
