package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import java.util.List;

/** Where a document came from, which decides how its records become an 835's. */
public enum EraSource {
  /** An 835: its records are written as they are, in its own wording where that was kept. */
  ERA,
  /** Paper, or whatever else is no 835: by the rules of {@link PaperEra}. */
  PAPER;

  public RemittanceHeader header(RemittanceHeader header) {
    return this == ERA ? header : PaperEra.header(header);
  }

  public Claim claim(Claim claim) {
    return this == ERA ? claim : PaperEra.claim(claim);
  }

  public List<ProviderAdjustment> adjustments(
      List<ProviderAdjustment> adjustments, RemittanceHeader header) {
    return this == ERA ? adjustments : PaperEra.adjustments(adjustments, header);
  }
}
