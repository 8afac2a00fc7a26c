package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a remittance says before its first claim.
 *
 * @param references of the transaction, e.g. REF*EV receiver, REF*F2 version
 */
@JsonPropertyOrder(alphabetic = false)
public record RemittanceHeader(
    Payer payer, Payee payee, Payment payment, List<Reference> references) {

  public static final RemittanceHeader UNKNOWN =
      new RemittanceHeader(Payer.UNKNOWN, Payee.UNKNOWN, Payment.UNKNOWN, List.of());

  public RemittanceHeader {
    references = List.copyOf(references);
  }

  /** Everything that identifies somebody, to be encrypted. */
  public HeaderIdentity identity() {
    return new HeaderIdentity(
        payer,
        payee,
        payment.traceNumber(),
        payment.originatorId(),
        payment.originatorSupplement(),
        references);
  }

  /** The rest: amounts, dates and codes. */
  public RemittanceHeader withoutIdentity() {
    return with(HeaderIdentity.NONE);
  }

  public RemittanceHeader with(HeaderIdentity identity) {
    Payment identified =
        payment.with(
            identity.traceNumber(), identity.originatorId(), identity.originatorSupplement());
    return new RemittanceHeader(
        identity.payer(), identity.payee(), identified, identity.references());
  }
}
