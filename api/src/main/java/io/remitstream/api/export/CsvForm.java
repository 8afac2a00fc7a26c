package io.remitstream.api.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.remitstream.api.document.DocumentPages;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.remittance.Claim;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/**
 * CSV (RFC 4180): a header, then a record for each service line, and one for each claim without
 * any. A text that a spreadsheet would take for a formula begins with an apostrophe; numbers and
 * dates stay what they are.
 */
final class CsvForm {

  private static final int ONE_AT_A_TIME = 1;

  /** The text is one itself. */
  private static final int UNBUFFERED = 0;

  private final DocumentPages pages;

  CsvForm(DocumentPages pages) {
    this.pages = pages;
  }

  Flux<String> write(OpenDocument open) {
    return Flux.concat(
        Flux.just(records(List.of(CsvColumn.names()))),
        pages.remittances(open).concatMap(one -> claims(open, one), ONE_AT_A_TIME),
        pages.unchanged(open));
  }

  private Flux<String> claims(OpenDocument open, StoredRemittance remittance) {
    return pages
        .claims(open, remittance.ordinal())
        .filter(page -> !page.isEmpty())
        .map(page -> records(page.stream().flatMap(one -> rows(open, remittance, one)).toList()));
  }

  private static Stream<List<String>> rows(
      OpenDocument open, StoredRemittance remittance, StoredClaim stored) {
    Claim claim = stored.claim();
    return IntStream.range(0, Math.max(1, claim.lines().size()))
        .mapToObj(line -> new CsvRow(open.document().id(), remittance, stored, line))
        .map(CsvColumn::cells);
  }

  private static String records(List<List<String>> records) {
    var text = new StringWriter();
    CsvWriter writer = CsvWriter.builder().bufferSize(UNBUFFERED).build(text);
    records.forEach(writer::writeRecord);
    return text.toString();
  }
}
