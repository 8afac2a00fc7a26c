package io.remitstream.benchmarks.paper.remit;

/** What is held back of a line's payment, and why, as an 835 codes it. */
public record Withheld(String reason, long cents) {

  static final Withheld NOTHING = new Withheld("", 0);

  Withheld negated() {
    return new Withheld(reason, -cents);
  }
}
