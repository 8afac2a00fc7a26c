package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Contact;
import io.remitstream.streaming.remittance.Party;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Reference;
import java.util.ArrayList;
import java.util.List;

/** Reads the segments that name somebody: NM1, PER, REF. */
final class Parties {

  private static final int PER_CHANNELS = 3;

  private Parties() {}

  static Patient patient(Segment nm1) {
    return new Patient(
        nm1.text(3), nm1.text(4), nm1.text(5), nm1.text(7), nm1.text(9), nm1.text(8), null);
  }

  static Party party(Segment nm1) {
    boolean organization = nm1.is(2, "2");
    return new Party(
        organization ? nm1.text(3) : null,
        organization ? null : nm1.text(3),
        nm1.text(4),
        nm1.text(5),
        nm1.text(7),
        nm1.text(8),
        nm1.text(9));
  }

  static Reference reference(Segment ref) {
    return new Reference(ref.textOrEmpty(1), ref.text(2), ref.text(3));
  }

  /** PER03/04, 05/06 and 07/08 are pairs of a kind and a number. */
  static Contact contact(Segment per) {
    List<Contact.Channel> channels = new ArrayList<>(PER_CHANNELS);
    for (int i = 0; i < PER_CHANNELS; i++) {
      int kind = 3 + 2 * i;
      if (per.has(kind) || per.has(kind + 1)) {
        channels.add(new Contact.Channel(per.textOrEmpty(kind), per.text(kind + 1)));
      }
    }
    return new Contact(per.textOrEmpty(1), per.text(2), channels);
  }
}
