package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Contact;
import io.remitstream.streaming.remittance.Party;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** NM1, REF and PER. */
final class PartySegments {

  private static final String PERSON = "1";
  private static final String ORGANIZATION = "2";

  private PartySegments() {}

  static void patient(Patient patient, SegmentText text) {
    if (!patient.equals(Patient.UNKNOWN)) {
      text.start("NM1")
          .add("QC")
          .add(PERSON)
          .add(patient.lastName())
          .add(patient.firstName())
          .add(patient.middleName())
          .skip(1)
          .add(patient.suffix())
          .add(patient.memberIdQualifier())
          .add(patient.memberId())
          .end();
    }
  }

  static void party(String entity, @Nullable Party party, SegmentText text) {
    if (party != null) {
      boolean organization = party.organization() != null;
      text.start("NM1")
          .add(entity)
          .add(organization ? ORGANIZATION : PERSON)
          .add(organization ? party.organization() : party.lastName())
          .add(party.firstName())
          .add(party.middleName())
          .skip(1)
          .add(party.suffix())
          .add(party.identifierQualifier())
          .add(party.identifier())
          .end();
    }
  }

  static void references(List<Reference> references, SegmentText text) {
    for (Reference reference : references) {
      text.start("REF")
          .add(reference.qualifier())
          .add(reference.value())
          .add(reference.description())
          .end();
    }
  }

  static void contact(Contact contact, SegmentText text) {
    text.start("PER").add(contact.function()).add(contact.name());
    contact.channels().forEach(channel -> text.add(channel.kind()).add(channel.value()));
    text.end();
  }
}
