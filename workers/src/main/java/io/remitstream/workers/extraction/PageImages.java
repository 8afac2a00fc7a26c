package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.tenancy.TenantId;
import reactor.core.publisher.Mono;

/** Pages of stored documents as pictures. */
@FunctionalInterface
public interface PageImages {

  /**
   * A picture (PNG) of a page, upright. Fails as not found where the tenant has no such document or
   * the document no such page.
   *
   * @param page counted from 1
   */
  Mono<byte[]> png(TenantId tenant, DocumentId document, int page);
}
