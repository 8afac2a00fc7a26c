package io.remitstream.api.export;

import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one record tells of: a service line with the claim and the remittance that it stands in.
 *
 * @param index of the line in its claim; 0 where the claim has none
 */
record CsvRow(DocumentId document, StoredRemittance stored, StoredClaim placed, int index) {

  Remittance remittance() {
    return stored.remittance();
  }

  Claim claim() {
    return placed.claim();
  }

  <T> @Nullable T line(Function<ServiceLine, @Nullable T> value) {
    return index < claim().lines().size() ? value.apply(claim().lines().get(index)) : null;
  }
}
