package io.remitstream.api.export;

import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.remittance.x12.Wording;
import org.jspecify.annotations.Nullable;

/** What is proven and written at a time, in the order of an 835. */
sealed interface EraUnit {

  @Nullable Wording wording();

  record Opened(StoredRemittance remittance, @Nullable Wording wording) implements EraUnit {}

  record OfClaim(StoredClaim stored, @Nullable Wording wording) implements EraUnit {}

  record Closed(StoredRemittance remittance, @Nullable Wording wording) implements EraUnit {}
}
