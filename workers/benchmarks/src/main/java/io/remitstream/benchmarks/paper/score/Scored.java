package io.remitstream.benchmarks.paper.score;

/**
 * A document that was compared with its truth.
 *
 * @param alone whether the engine asks for no person
 * @param planted how many errors were put into it
 * @param found how many of these a finding points at
 */
public record Scored(
    String name,
    String layout,
    String medium,
    boolean other,
    boolean typed,
    boolean alone,
    int findings,
    int planted,
    int found,
    Tally tally) {

  /** Compares what was read with a truth. */
  public static Scored of(String name, TruthFile truth, Said read, boolean alone) {
    Comparison comparison = Comparison.of(truth.said(), read);
    long found = truth.planted().stream().filter(comparison::located).count();
    return new Scored(
        name,
        truth.layout(),
        truth.medium(),
        truth.other(),
        comparison.typed(),
        alone,
        read.findings().size(),
        truth.planted().size(),
        (int) found,
        truth.other() ? new Tally() : comparison.tally());
  }
}
