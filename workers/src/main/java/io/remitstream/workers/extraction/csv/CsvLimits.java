package io.remitstream.workers.extraction.csv;

/**
 * What is held of a table at most, so that none fills the memory.
 *
 * @param rowCharacters of one row; what exceeds it is left out, and told
 * @param cells of one row
 * @param claimLines of one claim; what exceeds it is left out, and told
 * @param findings told of one document; the rest are counted
 */
public record CsvLimits(int rowCharacters, int cells, int claimLines, int findings) {

  public static final CsvLimits DEFAULT = new CsvLimits(64 * 1024, 1_000, 5_000, 10_000);

  public CsvLimits {
    if (rowCharacters < 1 || cells < 1 || claimLines < 1 || findings < 1) {
      throw new IllegalArgumentException("Limits of CSV must be at least 1");
    }
  }

  public CsvLimits withFindings(int most) {
    return new CsvLimits(rowCharacters, cells, claimLines, most);
  }
}
