package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.remittance.Box;

/**
 * One word on a page: characters without a space between them.
 *
 * @param box in points from the top left of the page as it is shown
 * @param baseline its distance from the top of the page, in points
 * @param size of the type, in points
 * @param bold whether it is set in bold type, where that is known
 * @param confidence of the characters, from 0 to 1; 1 where the document itself holds them
 */
public record Word(
    String text, Box box, double baseline, double size, boolean bold, float confidence) {

  /** Never what the page says: it may name somebody. */
  @Override
  public String toString() {
    return "Word[box=%s]".formatted(box);
  }
}
