package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment of one payer to one payee, and the claims that it pays (one 835 transaction).
 *
 * @param remittanceId given when it is stored
 * @param references of the transaction, e.g. REF*EV receiver, REF*F2 version
 * @param balanced whether lines, claims and transaction all balance
 */
@JsonPropertyOrder(alphabetic = false)
public record Remittance(
    @Nullable UUID remittanceId,
    Payer payer,
    Payee payee,
    Payment payment,
    List<Reference> references,
    List<ProviderAdjustment> providerAdjustments,
    List<Claim> claims,
    boolean balanced) {

  public Remittance {
    references = List.copyOf(references);
    providerAdjustments = List.copyOf(providerAdjustments);
    claims = List.copyOf(claims);
  }

  public static Remittance of(
      @Nullable UUID remittanceId,
      RemittanceHeader header,
      List<ProviderAdjustment> providerAdjustments,
      List<Claim> claims,
      boolean balanced) {
    return new Remittance(
        remittanceId,
        header.payer(),
        header.payee(),
        header.payment(),
        header.references(),
        providerAdjustments,
        claims,
        balanced);
  }

  public RemittanceHeader header() {
    return new RemittanceHeader(payer, payee, payment, references);
  }
}
