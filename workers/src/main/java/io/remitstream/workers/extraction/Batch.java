package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.DocumentWordings;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.StoredForm.RemittanceDetail;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is written at once: remittances as far as they are known, claims and findings, each with its
 * place in the document.
 *
 * @param claimsSoFar of the whole document, those of this batch among them
 * @param end how the document ended, in its last batch only
 */
record Batch(
    List<RemittanceRead> remittances,
    List<ClaimPlaced> claims,
    List<FindingPlaced> findings,
    List<UnitRead> units,
    long claimsSoFar,
    @Nullable Ending end) {

  /**
   * @param balanced null until the remittance is read to its end
   */
  record RemittanceRead(
      UUID id, int ordinal, RemittanceDetail detail, @Nullable Boolean balanced) {}

  record ClaimPlaced(UUID remittance, int remittanceOrdinal, int ordinal, Claim claim) {}

  /**
   * What an 835 wrote of a header, a claim or its provider adjustments.
   *
   * @param claim its ordinal, or {@link DocumentWordings#HEADER} or {@link
   *     DocumentWordings#TRAILER}
   * @param written the same by its record alone
   */
  record UnitRead(int remittance, int claim, String asRead, Supplier<String> written) {}

  record FindingPlaced(int ordinal, Finding finding) {}

  /**
   * @param balanced whether every remittance is
   * @param findings how many of them there are; the reader tells only so many one by one
   */
  record Ending(DocumentEnded document, boolean balanced, int findings) {}
}
