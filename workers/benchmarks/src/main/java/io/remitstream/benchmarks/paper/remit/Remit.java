package io.remitstream.benchmarks.paper.remit;

import java.util.List;

/** A remittance: Σ paid of its claims − Σ adjustments = its payment, to the cent. */
public record Remit(
    Party payer,
    Party payee,
    Payment payment,
    List<PaperClaim> claims,
    List<ProviderAdjustment> adjustments) {

  /** The sum of a column over all claims. */
  public long cents(Amount amount) {
    return claims.stream().mapToLong(claim -> claim.cents(amount)).sum();
  }
}
