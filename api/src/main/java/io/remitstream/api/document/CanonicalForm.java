package io.remitstream.api.document;

import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredFinding;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/**
 * The canonical document as bytes, written while it is read: a page of claims at a time, whatever
 * its size. It breaks off where the document changes or goes meanwhile, so that nobody takes two
 * halves for a whole.
 */
final class CanonicalForm {

  private static final int ONE_AT_A_TIME = 1;

  private final DocumentPages pages;
  private final CanonicalJson json;

  CanonicalForm(DocumentPages pages, CanonicalJson json) {
    this.pages = pages;
    this.json = json;
  }

  /** One JSON document. */
  Flux<DataBuffer> json(OpenDocument open) {
    var frame = json.frame(open.document());
    return Flux.concat(
            Flux.just(frame.start()),
            pages
                .remittances(open)
                .index()
                .concatMap(one -> whole(open, one.getT2(), one.getT1() == 0), ONE_AT_A_TIME),
            Flux.just(frame.middle()),
            separated(pages.findings(open), StoredFinding::finding),
            Flux.just(frame.later()),
            members(open),
            Flux.just(frame.end()),
            pages.unchanged(open))
        .map(CanonicalForm::buffer);
  }

  private Flux<String> whole(OpenDocument open, StoredRemittance one, boolean first) {
    var frame = json.frame(one.remittance());
    return Flux.concat(
        Flux.just(first ? frame.start() : "," + frame.start()),
        separated(pages.claims(open, one.ordinal()), StoredClaim::claim),
        Flux.just(frame.end()));
  }

  /** Nothing of it is held but a page, however many leaves there are. */
  private Flux<String> members(OpenDocument open) {
    return pages
        .fields(open)
        .concatMapIterable(page -> page, ONE_AT_A_TIME)
        .filter(one -> !one.fields().isEmpty())
        .index()
        .map(one -> (one.getT1() == 0 ? "" : ",") + json.members(one.getT2().fields()));
  }

  /** A record a line: a remittance before its claims, findings and fields last. */
  Flux<DataBuffer> ndjson(OpenDocument open) {
    return Flux.concat(
            pages.remittances(open).concatMap(one -> lines(open, one), ONE_AT_A_TIME),
            pages.findings(open).map(page -> json.lines(page, one -> json.record(open, one))),
            pages.fields(open).map(page -> json.lines(page, one -> json.record(open, one))),
            pages.unchanged(open))
        .map(CanonicalForm::buffer);
  }

  private Flux<String> lines(OpenDocument open, StoredRemittance one) {
    return Flux.concat(
        Flux.just(json.lines(List.of(one), remittance -> json.record(open, remittance))),
        pages.claims(open, one.ordinal()).map(page -> json.lines(page, json::record)));
  }

  /** Pages of values with commas between all of them. */
  private <T> Flux<String> separated(Flux<List<T>> values, Function<T, Object> value) {
    return values
        .filter(page -> !page.isEmpty())
        .index()
        .map(page -> (page.getT1() == 0 ? "" : ",") + json.values(page.getT2(), value));
  }

  private static DataBuffer buffer(String text) {
    return DefaultDataBufferFactory.sharedInstance.wrap(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
