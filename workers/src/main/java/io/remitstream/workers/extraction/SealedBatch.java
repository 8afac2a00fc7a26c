package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.DocumentWordings.WordingRow;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.workers.extraction.Batch.Ending;
import io.remitstream.workers.extraction.Batch.FindingPlaced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch as rows: whatever identifies somebody is ciphertext. */
record SealedBatch(
    List<RemittanceRow> remittances,
    List<ClaimRow> claims,
    List<TokenRow> tokens,
    List<FindingPlaced> findings,
    List<EvidenceRow> evidence,
    List<WordingRow> wordings,
    long claimsSoFar,
    @Nullable PageRead page,
    @Nullable Ending end) {

  record RemittanceRow(
      UUID id,
      int ordinal,
      @Nullable BigDecimal amount,
      @Nullable LocalDate date,
      @Nullable Boolean balanced,
      String detail,
      byte[] identity) {}

  /**
   * @param nameless amounts, dates and codes only
   */
  record ClaimRow(
      UUID id,
      UUID remittance,
      int remittanceOrdinal,
      int ordinal,
      Claim nameless,
      String detail,
      byte[] identity) {}

  /**
   * @param claim −1 for the remittance's own
   * @param confidence of the least sure leaf
   */
  record EvidenceRow(
      UUID id,
      int ordinal,
      int remittance,
      int claim,
      @Nullable Double confidence,
      byte[] ciphertext) {}

  record TokenRow(String field, long token, UUID row) {}
}
