package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import java.util.List;

/**
 * Writes a remittance as the segments of an 835 (ASC X12N TR3 005010X221A1) in the order of the
 * guide, unit by unit, so that no remittance is ever held whole. What the record does not say is
 * not written. The text is parted by {@link Marks}; {@link Interchange} puts it into an envelope.
 */
public final class EraWriter {

  private EraWriter() {}

  /** From BPR to the payee's loop. */
  public static String header(RemittanceHeader header) {
    var text = new SegmentText();
    HeaderSegments.write(header, text);
    return text.toString();
  }

  /**
   * A claim with its lines.
   *
   * @param first of its remittance, so that LX opens the loop of claims before it
   */
  public static String claim(Claim claim, boolean first) {
    var text = new SegmentText();
    if (first) {
      text.start("LX").add("1").end();
    }
    ClaimSegments.write(claim, text);
    return text.toString();
  }

  /** PLB; empty where there are no provider adjustments. */
  public static String trailer(List<ProviderAdjustment> adjustments) {
    var text = new SegmentText();
    AdjustmentSegments.provider(adjustments, text);
    return text.toString();
  }
}
