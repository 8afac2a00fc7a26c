package io.remitstream.streaming.review;

import static io.remitstream.streaming.review.ReviewRows.required;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.keys.BlindIndex;
import io.remitstream.streaming.keys.FieldCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A document that was corrected and is read again: what was corrected before is corrected again
 * where the same leaf reads as it did then; the rest stays told as not applied.
 *
 * @param cipher the document's
 * @param index its tenant's
 */
public record Reapplying(DocumentId document, FieldCipher cipher, BlindIndex index) {

  /**
   * As part of the transaction that has just written the document's rows and outcome. Sets status,
   * findings and balance by what holds then, and raises no revision: the outcome did. Empty where
   * no correction fits any more and the outcome stands.
   */
  public Mono<Standing> within(DatabaseClient client) {
    return ReviewRows.lock(client, document)
        .flatMap(locked -> new Change(client, this, locked).reapply());
  }

  /**
   * What a document has become.
   *
   * @param balanced whether every remittance is
   */
  public record Standing(DocumentStatus status, int findings, boolean balanced) {

    static Standing of(Readable row) {
      return new Standing(
          DocumentStatus.valueOf(required(row, "status", String.class)),
          required(row, "findings", Integer.class),
          Boolean.TRUE.equals(row.get("balanced", Boolean.class)));
    }
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return "Reapplying[" + document + "]";
  }
}
