package io.remitstream.workers.extraction.archive;

import org.springframework.util.unit.DataSize;

/**
 * What an archive may hold. Sizes are counted while the bytes come out, whatever the archive says
 * of itself.
 *
 * @param entries files in it
 * @param entryBytes of one of them
 * @param totalBytes of all of them
 * @param ratio how many times the archive's own size they may have together
 * @param unrated so many bytes may come out whatever the ratio: a small file of blanks is no bomb
 */
public record ArchiveLimits(
    int entries, DataSize entryBytes, DataSize totalBytes, int ratio, DataSize unrated) {

  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(
          1_000, DataSize.ofMegabytes(256), DataSize.ofGigabytes(1), 250, DataSize.ofMegabytes(16));

  public ArchiveLimits {
    if (entries < 1 || entryBytes.toBytes() < 1 || totalBytes.toBytes() < 1 || ratio < 1) {
      throw new IllegalArgumentException("Limits of archives must be at least 1");
    }
  }
}
