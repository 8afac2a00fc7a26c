package io.remitstream.api.export;

import io.remitstream.api.document.DocumentPages;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.document.DocumentWordings;
import io.remitstream.streaming.remittance.x12.Wording;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;

/** A document's units with their wordings, a page at a time. */
final class EraUnits {

  private static final int ONE_AT_A_TIME = 1;

  private final DocumentPages pages;
  private final DocumentWordings wordings;

  EraUnits(DocumentPages pages, DocumentWordings wordings) {
    this.pages = pages;
    this.wordings = wordings;
  }

  Flux<EraUnit> of(OpenDocument open) {
    return pages
        .remittances(open)
        .concatMap(one -> remittance(open, one), ONE_AT_A_TIME)
        .concatWith(pages.unchanged(open));
  }

  private Flux<EraUnit> remittance(OpenDocument open, StoredRemittance one) {
    return wordings
        .find(open, one.ordinal(), DocumentWordings.HEADER, DocumentWordings.TRAILER)
        .flatMapMany(found -> remittance(open, one, found));
  }

  private Flux<EraUnit> remittance(
      OpenDocument open, StoredRemittance one, Map<Integer, Wording> found) {
    return Flux.concat(
        Flux.just(new EraUnit.Opened(one, found.get(DocumentWordings.HEADER))),
        pages
            .claims(open, one.ordinal())
            .filter(page -> !page.isEmpty())
            .concatMap(page -> claims(open, one.ordinal(), page), ONE_AT_A_TIME),
        Flux.just(new EraUnit.Closed(one, found.get(DocumentWordings.TRAILER))));
  }

  private Flux<EraUnit> claims(OpenDocument open, int remittance, List<StoredClaim> page) {
    int first = page.getFirst().place().claim();
    int last = page.getLast().place().claim();
    return wordings
        .find(open, remittance, first, last)
        .flatMapIterable(
            found ->
                page.stream()
                    .<EraUnit>map(one -> new EraUnit.OfClaim(one, found.get(one.place().claim())))
                    .toList());
  }
}
