package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Address;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.Reference;
import io.remitstream.streaming.remittance.RemittanceHeader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** BPR, TRN, CUR, REF, DTM and the loops 1000A and 1000B. */
final class HeaderSegments {

  private static final int BETWEEN_FORMAT_AND_DATE = 10;

  private HeaderSegments() {}

  static void write(RemittanceHeader header, SegmentText text) {
    payment(header.payment(), text);
    PartySegments.references(header.references(), text);
    if (header.payment().productionDate() != null) {
      text.start("DTM").add("405").add(header.payment().productionDate()).end();
    }
    payer(header.payer(), text);
    payee(header.payee(), text);
  }

  private static void payment(Payment payment, SegmentText text) {
    text.start("BPR")
        .add(payment.handling())
        .add(payment.amount())
        .add(payment.creditDebit())
        .add(payment.method())
        .add(payment.format())
        .skip(BETWEEN_FORMAT_AND_DATE)
        .add(payment.date())
        .end();
    text.start("TRN")
        .add("1")
        .add(payment.traceNumber())
        .add(payment.originatorId())
        .add(payment.originatorSupplement())
        .end();
    if (payment.currency() != null) {
      text.start("CUR").add("PR").add(payment.currency()).end();
    }
  }

  /** A number that the loop says by REF*2U is not said in N1 as well. */
  private static void payer(Payer payer, SegmentText text) {
    boolean inReference = says(payer.references(), "2U", payer.identifier());
    name("PR", payer.name(), "XV", inReference ? null : payer.identifier(), text);
    address(payer.address(), text);
    PartySegments.references(payer.references(), text);
    payer.contacts().forEach(contact -> PartySegments.contact(contact, text));
  }

  private static void payee(Payee payee, SegmentText text) {
    if (payee.npi() != null) {
      name("PE", payee.name(), "XX", payee.npi(), text);
    } else if (payee.identifier() == null && !says(payee.references(), "TJ", payee.tin())) {
      name("PE", payee.name(), "FI", payee.tin(), text);
    } else {
      name("PE", payee.name(), "XV", payee.identifier(), text);
    }
    address(payee.address(), text);
    PartySegments.references(payee.references(), text);
    if (needsTaxNumber(payee)) {
      text.start("REF").add("TJ").add(payee.tin()).end();
    }
  }

  private static boolean needsTaxNumber(Payee payee) {
    boolean inName = payee.npi() == null && payee.identifier() == null;
    return payee.tin() != null && !inName && !says(payee.references(), "TJ", payee.tin());
  }

  private static void name(
      String entity,
      @Nullable String name,
      String qualifier,
      @Nullable String id,
      SegmentText text) {
    text.start("N1").add(entity).add(name).add(id == null ? null : qualifier).add(id).end();
  }

  private static void address(@Nullable Address address, SegmentText text) {
    if (address == null) {
      return;
    }
    if (address.line1() != null || address.line2() != null) {
      text.start("N3").add(address.line1()).add(address.line2()).end();
    }
    if (address.city() != null || address.state() != null || address.postalCode() != null) {
      text.start("N4")
          .add(address.city())
          .add(address.state())
          .add(address.postalCode())
          .add(address.country())
          .end();
    }
  }

  private static boolean says(List<Reference> references, String kind, @Nullable String value) {
    return value != null
        && references.stream()
            .anyMatch(
                reference ->
                    reference.qualifier().equals(kind) && Objects.equals(reference.value(), value));
  }
}
