package io.remitstream.streaming.remittance;

import java.util.List;

/**
 * What comes out of a remittance file while it is read, in the order of the file. Every {@link
 * RemittanceOpened} is followed by its claims and one {@link RemittanceClosed}; one {@link
 * DocumentEnded} comes last. Findings come as they are made: those of a claim around it, those of a
 * header before it.
 *
 * <p>Ordinals count from 0 and are those of the findings' pointers.
 */
public sealed interface EraPart {

  record RemittanceOpened(int ordinal, RemittanceHeader header) implements EraPart {}

  /**
   * @param remittance ordinal of the remittance in the document
   * @param ordinal ordinal of the claim in its remittance
   */
  record ClaimRead(int remittance, int ordinal, Claim claim) implements EraPart {}

  /**
   * @param claims how many were read
   * @param lines how many service lines they have
   * @param charge Σ CLP03
   * @param paid Σ CLP04
   */
  record RemittanceClosed(
      int ordinal,
      List<ProviderAdjustment> providerAdjustments,
      boolean balanced,
      int claims,
      long lines,
      Money charge,
      Money paid)
      implements EraPart {

    public RemittanceClosed {
      providerAdjustments = List.copyOf(providerAdjustments);
    }
  }

  record FindingRaised(Finding finding) implements EraPart {}

  /**
   * @param remittances how many were read
   * @param claims how many were read in all
   * @param lines how many service lines in all
   * @param findings how many were raised
   */
  record DocumentEnded(Outcome outcome, int remittances, long claims, long lines, long findings)
      implements EraPart {}
}
