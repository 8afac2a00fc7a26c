package io.remitstream.api.document;

import io.remitstream.streaming.document.DocumentData;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredFinding;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that was read from a document, in the order of the file, a page at a time as it is taken. */
public final class DocumentPages {

  private static final int PAGE = 200;
  private static final int ONE_AT_A_TIME = 1;
  private static final int START = -1;

  private final DocumentStore documents;
  private final DocumentData data;

  public DocumentPages(DocumentStore documents, DocumentData data) {
    this.documents = documents;
    this.data = data;
  }

  public Flux<StoredRemittance> remittances(OpenDocument open) {
    return pages(
            data.remittances(open, START, PAGE),
            last -> data.remittances(open, last.ordinal(), PAGE))
        .concatMapIterable(page -> page, ONE_AT_A_TIME);
  }

  /**
   * @param remittance the remittance's ordinal
   */
  public Flux<List<StoredClaim>> claims(OpenDocument open, int remittance) {
    return pages(
        data.claimsOf(open, remittance, START, PAGE),
        last -> data.claimsOf(open, remittance, last.place().claim(), PAGE));
  }

  public Flux<List<StoredFinding>> findings(OpenDocument open) {
    return pages(
        data.findings(open, START, PAGE), last -> data.findings(open, last.ordinal(), PAGE));
  }

  private static <T> Flux<List<T>> pages(Mono<List<T>> first, Function<T, Mono<List<T>>> next) {
    return first.expand(page -> page.size() < PAGE ? Mono.empty() : next.apply(page.getLast()));
  }

  /** Nothing, or an error where the document has changed or gone meanwhile. */
  public <T> Flux<T> unchanged(OpenDocument open) {
    return documents
        .get(open.document().id())
        .filter(now -> now.revision() == open.document().revision())
        .switchIfEmpty(Mono.error(() -> new ChangedMeanwhile()))
        .thenMany(Flux.empty());
  }
}
