package io.remitstream.workers.extraction;

import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentPassword;
import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.TenantKey;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.review.Reapplying;
import io.remitstream.workers.job.Lease;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Opens a document's key and everything that hangs on it. */
final class DocumentOpener {

  private final DocumentKeys documents;
  private final TenantKeys tenants;
  private final BlobStore blobs;
  private final ProgressFeed feed;
  private final ExtractionMeters meters;
  private final ExtractionSettings settings;

  DocumentOpener(
      DocumentKeys documents,
      TenantKeys tenants,
      BlobStore blobs,
      ProgressFeed feed,
      ExtractionMeters meters,
      ExtractionSettings settings) {
    this.documents = documents;
    this.tenants = tenants;
    this.blobs = blobs;
    this.feed = feed;
    this.meters = meters;
    this.settings = settings;
  }

  Mono<Extraction> open(Source source) {
    return Mono.zip(documents.open(source.key()), tenants.get(source.lease().tenant()))
        .map(keys -> opened(source, keys.getT1(), keys.getT2()));
  }

  private static @Nullable String password(Source source, FieldCipher cipher) {
    byte[] sealed = source.password();
    return sealed == null
        ? null
        : cipher.openText(sealed, DocumentPassword.placeOf(source.lease().document()));
  }

  private Extraction opened(Source source, DocumentKey key, TenantKey tenant) {
    Lease lease = source.lease();
    return new Extraction(
        lease,
        blobs.read(source.blob(), key),
        password(source, key.fields()),
        new Sealer(lease.document(), key.fields(), tenant.index()),
        new ProgressMeter(lease, feed, meters, settings.progressEvery(), System::nanoTime),
        source.corrected() ? new Reapplying(lease.document(), key.fields(), tenant.index()) : null);
  }
}
