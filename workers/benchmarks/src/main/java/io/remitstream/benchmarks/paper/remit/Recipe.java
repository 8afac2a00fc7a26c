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
 * @param custom what the payer does to each claim
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
    List<String> remarks,
    Custom custom) {

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
        Lexicon.REMARKS,
        Custom.NONE);
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
        all.remarks,
        all.custom);
  }

  public Recipe without(Amount... unprinted) {
    EnumSet<Amount> left = EnumSet.copyOf(amounts);
    left.removeAll(Set.of(unprinted));
    return new Recipe(
        left,
        statuses,
        mostClaims,
        mostLines,
        onePatient,
        adjusted,
        ranges,
        trade,
        remarks,
        custom);
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
        remarks,
        custom);
  }

  public Recipe unadjusted() {
    return new Recipe(
        amounts,
        statuses,
        mostClaims,
        mostLines,
        onePatient,
        false,
        ranges,
        trade,
        remarks,
        custom);
  }

  public Recipe most(int claims, int lines) {
    return new Recipe(
        amounts, statuses, claims, lines, onePatient, adjusted, ranges, trade, remarks, custom);
  }

  public Recipe ranging() {
    return new Recipe(
        amounts,
        statuses,
        mostClaims,
        mostLines,
        onePatient,
        adjusted,
        true,
        trade,
        remarks,
        custom);
  }

  public Recipe by(Trade payees) {
    return new Recipe(
        amounts,
        statuses,
        mostClaims,
        mostLines,
        onePatient,
        adjusted,
        ranges,
        payees,
        remarks,
        custom);
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
        List.of(codes),
        custom);
  }

  /** Of a payer that pays after another one. */
  public Recipe secondary() {
    return with(new Custom(custom.percent(), custom.reason(), true));
  }

  /** Of a payer that keeps a share of each payment, for the reason of this code. */
  public Recipe withholding(int percent, String reason) {
    return with(new Custom(percent, reason, custom.secondary()));
  }

  private Recipe with(Custom changed) {
    return new Recipe(
        amounts,
        statuses,
        mostClaims,
        mostLines,
        onePatient,
        adjusted,
        ranges,
        trade,
        remarks,
        changed);
  }

  boolean has(Amount amount) {
    return amounts.contains(amount);
  }
}
