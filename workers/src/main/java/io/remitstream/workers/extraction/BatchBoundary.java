package io.remitstream.workers.extraction;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Says after which part a batch is full. Of one document; its parts come one after the other. */
final class BatchBoundary implements Predicate<EraPart> {

  /** Of a document of pages, so that its progress is stored too. */
  private static final int MOST_PAGES = 5;

  private final int mostClaims;
  private final long mostBytes;
  private final LongSupplier bytesRead;
  private int claims;
  private int pages;
  private long bytesBefore;

  /**
   * @param bytesRead how much of the document has been read so far
   */
  BatchBoundary(int mostClaims, long mostBytes, LongSupplier bytesRead) {
    this.mostClaims = mostClaims;
    this.mostBytes = mostBytes;
    this.bytesRead = bytesRead;
  }

  @Override
  public boolean test(EraPart part) {
    claims += part instanceof ClaimRead ? 1 : 0;
    pages += part instanceof PageRead ? 1 : 0;
    boolean full =
        claims >= mostClaims
            || pages >= MOST_PAGES
            || bytesRead.getAsLong() - bytesBefore >= mostBytes;
    if (full) {
      claims = 0;
      pages = 0;
      bytesBefore = bytesRead.getAsLong();
    }
    return full;
  }
}
