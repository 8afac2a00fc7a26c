package io.remitstream.benchmarks.paper.remit;

import java.util.EnumSet;
import java.util.List;
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
 * @param trade what the payees do
 * @param remarks the codes that the payer explains itself with
 */
public record Recipe(
    Set<Amount> amounts,
    Set<Status> statuses,
    int mostClaims,
    int mostLines,
    boolean onePatient,
    boolean adjusted,
    boolean ranges,
    Trade trade,
    List<String> remarks) {

  /** Everything, for providers. */
  public static Recipe provider() {
    return new Recipe(
        EnumSet.allOf(Amount.class),
        EnumSet.allOf(Status.class),
        8,
        6,
        false,
        true,
        false,
        Trade.MEDICINE,
        Lexicon.REMARKS);
  }

  /** What a member sees. */
  public static Recipe member() {
    Recipe all = provider().unadjusted();
    return new Recipe(
        all.amounts,
        EnumSet.of(Status.DENIED, Status.SECONDARY),
        3,
        6,
        true,
        false,
        false,
        all.trade,
        all.remarks);
  }

  public Recipe without(Amount... unprinted) {
    EnumSet<Amount> left = EnumSet.copyOf(amounts);
    left.removeAll(Set.of(unprinted));
    return new Recipe(
        left, statuses, mostClaims, mostLines, onePatient, adjusted, ranges, trade, remarks);
  }

  public Recipe only(Status... possible) {
    return new Recipe(
        amounts,
        Set.of(possible),
        mostClaims,
        mostLines,
        onePatient,
        adjusted,
        ranges,
        trade,
        remarks);
  }

  public Recipe unadjusted() {
    return new Recipe(
        amounts, statuses, mostClaims, mostLines, onePatient, false, ranges, trade, remarks);
  }

  public Recipe most(int claims, int lines) {
    return new Recipe(
        amounts, statuses, claims, lines, onePatient, adjusted, ranges, trade, remarks);
  }

  public Recipe ranging() {
    return new Recipe(
        amounts, statuses, mostClaims, mostLines, onePatient, adjusted, true, trade, remarks);
  }

  public Recipe by(Trade payees) {
    return new Recipe(
        amounts, statuses, mostClaims, mostLines, onePatient, adjusted, ranges, payees, remarks);
  }

  /** With codes of the payer's own. */
  public Recipe explained(String... codes) {
    return new Recipe(
        amounts,
        statuses,
        mostClaims,
        mostLines,
        onePatient,
        adjusted,
        ranges,
        trade,
        List.of(codes));
  }

  boolean has(Amount amount) {
    return amounts.contains(amount);
  }
}
