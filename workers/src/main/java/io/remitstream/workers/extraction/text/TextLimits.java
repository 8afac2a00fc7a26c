package io.remitstream.workers.extraction.text;

/**
 * What is read of plain text at most, so that none fills the memory. What exceeds a line is left
 * out; a page that exceeds its lines or words ends, and another begins.
 *
 * @param columns of a line
 * @param lines of a page
 * @param words of a page
 * @param pages of a document; one with more is refused
 */
public record TextLimits(int columns, int lines, int words, int pages) {

  public static final TextLimits DEFAULT = new TextLimits(1_000, 2_000, 20_000, 2_000);

  public TextLimits {
    if (columns < 1 || lines < 1 || words < 1 || pages < 1) {
      throw new IllegalArgumentException("Limits of text must be at least 1");
    }
  }
}
