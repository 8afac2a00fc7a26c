package io.remitstream.workers.extraction.page;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes pages of words, and pictures of pages, out of a document's bytes.
 *
 * <p>The bytes are subscribed to again when a page has to be tried a second time; where that is
 * refused, the pages that are left count as failed. Errors of the bytes pass through.
 */
public interface PageSource {

  /**
   * The pages in order, read as they are asked for. A page that cannot be read is told as one that
   * {@linkplain Page#failure() failed}; the others go on.
   *
   * <p>Fails with {@link PasswordNeeded} or {@link WrongPassword} where the document is locked,
   * with {@link UnreadablePages} where it cannot be opened, with {@link TooManyPages} or {@link
   * TooManyBytes} past the limits.
   */
  Flux<Page> pages(Flux<ByteBuffer> bytes, PageKind kind, @Nullable String password);

  /**
   * A page as a PNG that the boxes of its words fit: upright, whatever way it was scanned. Fails as
   * {@link #pages} does, with {@link NoSuchPage} past the document's end, and with {@link
   * PageTimedOut} or {@link UnreadablePages} where this page cannot be shown.
   *
   * @param page counted from 1
   */
  Mono<byte[]> png(Flux<ByteBuffer> bytes, PageKind kind, @Nullable String password, int page);
}
