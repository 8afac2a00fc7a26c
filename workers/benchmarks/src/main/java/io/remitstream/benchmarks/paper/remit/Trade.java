package io.remitstream.benchmarks.paper.remit;

import java.util.List;

/** What payees do, with who they are. */
public enum Trade {
  MEDICINE(Lexicon.MEDICAL, Lexicon.PAYEES),
  DENTISTRY(Lexicon.DENTAL, Lexicon.DENTISTS),
  HOSPITAL(Lexicon.HOSPITAL, Lexicon.HOSPITALS),
  COUNSELLING(Lexicon.COUNSELLING, Lexicon.COUNSELLORS),
  OPTICS(Lexicon.OPTICAL, Lexicon.OPTICIANS),
  SUPPLIES(Goods.SUPPLIES, Goods.SUPPLIERS),
  PHARMACY(Goods.DRUGS, Goods.PHARMACIES),
  REHABILITATION(Therapies.PROCEDURES, Therapies.CLINICS);

  private final List<Lexicon.Procedure> procedures;
  private final List<String> payees;

  Trade(List<Lexicon.Procedure> procedures, List<String> payees) {
    this.procedures = procedures;
    this.payees = payees;
  }

  List<Lexicon.Procedure> procedures() {
    return procedures;
  }

  List<String> payees() {
    return payees;
  }

  /** Whether a service may come in several units. */
  boolean many() {
    return this != DENTISTRY && this != OPTICS;
  }

  /** Whether procedures have modifiers. */
  boolean modified() {
    return this == MEDICINE || this == COUNSELLING || this == SUPPLIES || this == REHABILITATION;
  }

  List<String> modifiers() {
    return this == SUPPLIES ? Goods.MODIFIERS : Lexicon.MODIFIERS;
  }
}
