package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Address;
import io.remitstream.streaming.remittance.Contact;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects loop 1000A or 1000B: N1 and what stands behind it. */
final class PartyLoop {

  private static final Address NOWHERE = new Address(null, null, null, null, null, null);

  private final @Nullable String name;
  private final String qualifier;
  private final @Nullable String identifier;
  private final List<Reference> references = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private @Nullable String line1;
  private @Nullable String line2;
  private @Nullable String city;
  private @Nullable String state;
  private @Nullable String postalCode;
  private @Nullable String country;

  PartyLoop(Segment n1) {
    name = n1.text(2);
    qualifier = n1.textOrEmpty(3);
    identifier = n1.text(4);
  }

  /** Takes a segment of the loop; false where it is none of the loop's. */
  boolean read(Segment segment) {
    switch (segment.id()) {
      case SegmentId.N3 -> street(segment);
      case SegmentId.N4 -> city(segment);
      case SegmentId.REF -> references.add(Parties.reference(segment));
      case SegmentId.PER -> contacts.add(Parties.contact(segment));
      case SegmentId.N2, SegmentId.RDM -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  Payer payer() {
    String id = identifier == null ? reference("2U") : identifier;
    return new Payer(name, id, address(), references, contacts);
  }

  Payee payee() {
    boolean npi = qualifier.equals("XX");
    boolean tin = qualifier.equals("FI");
    return new Payee(
        name,
        npi ? identifier : null,
        tin ? identifier : reference("TJ"),
        npi || tin ? null : identifier,
        address(),
        references);
  }

  private void street(Segment n3) {
    line1 = n3.text(1);
    line2 = n3.text(2);
  }

  private void city(Segment n4) {
    city = n4.text(1);
    state = n4.text(2);
    postalCode = n4.text(3);
    country = n4.text(4);
  }

  private @Nullable Address address() {
    var address = new Address(line1, line2, city, state, postalCode, country);
    return address.equals(NOWHERE) ? null : address;
  }

  private @Nullable String reference(String kind) {
    return references.stream()
        .filter(reference -> reference.qualifier().equals(kind))
        .map(Reference::value)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
