package io.remitstream.workers.extraction.x12;

/**
 * What the engine holds at most, so that no document, however damaged or hostile, fills the memory.
 * Beyond a limit it leaves out, says so in a finding, and goes on.
 *
 * @param segmentBytes of one segment; real ones have some hundred
 * @param claimBytes of all segments of one claim, or of one header
 * @param claimLines of one claim; TR3 005010X221A1 allows 999
 * @param strayBytes before the first interchange; a document that begins with more is no X12
 * @param findings told of one document, of balance and of anything else each; the rest are counted
 */
public record EraLimits(
    int segmentBytes, int claimBytes, int claimLines, int strayBytes, int findings) {

  public static final EraLimits DEFAULT =
      new EraLimits(32 * 1024, 2 * 1024 * 1024, 5_000, 64 * 1024, 50_000);

  public EraLimits {
    if (segmentBytes < 256
        || claimBytes < 256
        || claimLines < 1
        || strayBytes < 0
        || findings < 1) {
      throw new IllegalArgumentException(
          "Limits too small (expected: 256 bytes a segment and a claim, one line, one finding)");
    }
  }
}
