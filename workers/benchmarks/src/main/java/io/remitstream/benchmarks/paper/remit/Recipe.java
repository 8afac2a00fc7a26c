package io.remitstream.benchmarks.paper.remit;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a layout has room for; nothing else comes into a remittance that is made for it, so that its
 * printed columns add up by themselves.
 *
 * @param amounts the columns that matter
 * @param statuses beside {@code PROCESSED}
 * @param onePatient whether all claims are one member's
 * @param adjusted whether payments may have provider adjustments
 * @param ranges whether a service may take more than a day
 * @param dental whether services are a dentist's
 */
public record Recipe(
    Set<Amount> amounts,
    Set<Status> statuses,
    int mostClaims,
    int mostLines,
    boolean onePatient,
    boolean adjusted,
    boolean ranges,
    boolean dental) {

  /** Everything, for providers. */
  public static Recipe provider() {
    return new Recipe(
        EnumSet.allOf(Amount.class), EnumSet.allOf(Status.class), 8, 6, false, true, false, false);
  }

  /** What a member sees. */
  public static Recipe member() {
    return new Recipe(
        EnumSet.allOf(Amount.class),
        EnumSet.of(Status.DENIED, Status.SECONDARY),
        3,
        6,
        true,
        false,
        false,
        false);
  }

  public Recipe without(Amount... unprinted) {
    EnumSet<Amount> left = EnumSet.copyOf(amounts);
    left.removeAll(Set.of(unprinted));
    return new Recipe(left, statuses, mostClaims, mostLines, onePatient, adjusted, ranges, dental);
  }

  public Recipe only(Status... possible) {
    return new Recipe(
        amounts, Set.of(possible), mostClaims, mostLines, onePatient, adjusted, ranges, dental);
  }

  public Recipe unadjusted() {
    return new Recipe(amounts, statuses, mostClaims, mostLines, onePatient, false, ranges, dental);
  }

  public Recipe most(int claims, int lines) {
    return new Recipe(amounts, statuses, claims, lines, onePatient, adjusted, ranges, dental);
  }

  public Recipe ranging() {
    return new Recipe(amounts, statuses, mostClaims, mostLines, onePatient, adjusted, true, dental);
  }

  public Recipe dentists() {
    return new Recipe(amounts, statuses, mostClaims, mostLines, onePatient, adjusted, ranges, true);
  }

  boolean has(Amount amount) {
    return amounts.contains(amount);
  }
}
