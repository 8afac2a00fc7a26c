package io.remitstream.benchmarks.paper.remit;

/**
 * What a payer does to each claim.
 *
 * @param percent of a line's payment that is held back
 * @param reason why, as an 835 codes it
 * @param secondary whether another plan has paid first
 */
public record Custom(int percent, String reason, boolean secondary) {

  static final Custom NONE = new Custom(0, "", false);

  Withheld of(long payable) {
    return new Withheld(reason, payable * percent / 100);
  }
}
