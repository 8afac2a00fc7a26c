package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Party;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Rule;
import org.jspecify.annotations.Nullable;

/** Collects those whom a claim names (NM1 of loop 2100). */
final class ClaimParties {

  private final Findings findings;
  private @Nullable Patient patient;
  private @Nullable Party insured;
  private @Nullable Party corrected;
  private @Nullable Party rendering;
  private @Nullable Party crossover;
  private @Nullable Party correctedPayer;
  private @Nullable Party otherSubscriber;

  ClaimParties(Findings findings) {
    this.findings = findings;
  }

  void read(Segment nm1) {
    switch (nm1.textOrEmpty(1)) {
      case "QC" -> patient = patient == null ? Parties.patient(nm1) : first(patient);
      case "IL" -> insured = firstOf(insured, nm1);
      case "74" -> corrected = firstOf(corrected, nm1);
      case "82" -> rendering = firstOf(rendering, nm1);
      case "TT" -> crossover = firstOf(crossover, nm1);
      case "PR" -> correctedPayer = firstOf(correctedPayer, nm1);
      case "GB" -> otherSubscriber = firstOf(otherSubscriber, nm1);
      default ->
          findings.raise(
              Rule.UNEXPECTED_SEGMENT,
              "An NM1 of the claim is none of QC, IL, 74, 82, TT, PR, GB.");
    }
  }

  private Party firstOf(@Nullable Party party, Segment nm1) {
    return party == null ? Parties.party(nm1) : first(party);
  }

  private <T> T first(T party) {
    findings.raise(Rule.REPEATED_SEGMENT, "An NM1 of one kind stands twice; the first one holds.");
    return party;
  }

  void clear() {
    patient = null;
    insured = null;
    corrected = null;
    rendering = null;
    crossover = null;
    correctedPayer = null;
    otherSubscriber = null;
  }

  Patient patient() {
    return patient == null ? Patient.UNKNOWN : patient;
  }

  @Nullable Party insured() {
    return insured;
  }

  @Nullable Party corrected() {
    return corrected;
  }

  @Nullable Party rendering() {
    return rendering;
  }

  @Nullable Party crossover() {
    return crossover;
  }

  @Nullable Party correctedPayer() {
    return correctedPayer;
  }

  @Nullable Party otherSubscriber() {
    return otherSubscriber;
  }
}
