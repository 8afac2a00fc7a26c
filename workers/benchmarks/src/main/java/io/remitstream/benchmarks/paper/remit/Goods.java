package io.remitstream.benchmarks.paper.remit;

import io.remitstream.benchmarks.paper.remit.Lexicon.Procedure;
import java.util.List;

/** What suppliers and pharmacies hand out, by its public code or an invented one, and who does. */
final class Goods {

  static final List<String> SUPPLIERS =
      List.of(
          "Larkspur Home Medical Supply",
          "Port Carrow Respiratory LLC",
          "Bramley Mobility and Bath",
          "Orchard Gate Orthotics Inc");
  static final List<String> PHARMACIES =
      List.of(
          "Millrace Lane Pharmacy",
          "Northgate Specialty Rx LLC",
          "Fenwick Community Drug",
          "Quarry Hill Apothecary Inc");
  static final List<String> MODIFIERS = List.of("RR", "NU", "KX", "KH", "KI", "KJ", "LT", "RT");
  static final List<Procedure> SUPPLIES =
      List.of(
          new Procedure("E0143", "Folding wheeled walker", 11900),
          new Procedure("E0601", "CPAP device", 9800),
          new Procedure("A7034", "Nasal mask", 12400),
          new Procedure("A7037", "CPAP tubing", 4300),
          new Procedure("A4253", "Blood glucose strips", 3700),
          new Procedure("E1390", "Oxygen concentrator", 21500),
          new Procedure("K0001", "Standard wheelchair", 6400),
          new Procedure("L1833", "Knee orthosis", 68000),
          new Procedure("E0163", "Commode chair", 13800),
          new Procedure("A6550", "Wound dressing set", 3300));
  static final List<Procedure> DRUGS =
      List.of(
          new Procedure("99871010430", "Atorvastatin 20 mg", 1900),
          new Procedure("99871022190", "Metformin ER 500 mg", 1450),
          new Procedure("99512400101", "Albuterol inhaler", 6300),
          new Procedure("99512771305", "Insulin glargine pen", 31800),
          new Procedure("99340118560", "Lisinopril 10 mg", 1680),
          new Procedure("99340227730", "Levothyroxine 50 mcg", 2250),
          new Procedure("99705330114", "Apixaban 5 mg", 58200),
          new Procedure("99705418028", "Amoxicillin 500 mg", 1630));

  private Goods() {}
}
