package io.remitstream.workers.extraction;

import io.remitstream.workers.extraction.archive.ArchiveLimits;
import io.remitstream.workers.extraction.archive.Archives;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Takes an archive apart: first all of it is looked through, so that one that may not be unpacked
 * leaves nothing behind; then each of its files becomes a document.
 */
final class Unpacking {

  private final Archives archives;
  private final Children children;
  private final ArchiveLimits limits;
  private final Duration stall;

  /**
   * @param stall how long looking through it, or one of its files, may take
   */
  Unpacking(Archives archives, Children children, ArchiveLimits limits, Duration stall) {
    this.archives = archives;
    this.children = children;
    this.limits = limits;
    this.stall = stall;
  }

  /** Fails with {@link io.remitstream.workers.extraction.archive.ArchiveRefused}. */
  Mono<Void> unpack(Extraction archive) {
    long size = archive.lease().sizeBytes();
    return children
        .parent(archive.lease())
        .delayUntil(parent -> archives.inspect(archive.bytes(), size).timeout(stall))
        .flatMap(
            parent ->
                archives.forEach(
                    archive.bytes(),
                    size,
                    entry ->
                        children
                            .take(parent, entry, limits.entryBytes().toBytes())
                            .timeout(stall)));
  }
}
