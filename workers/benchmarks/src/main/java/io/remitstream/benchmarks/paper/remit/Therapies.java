package io.remitstream.benchmarks.paper.remit;

import io.remitstream.benchmarks.paper.remit.Lexicon.Procedure;
import java.util.List;

/** What the injured are treated with, in more words than a column holds, and who treats them. */
final class Therapies {

  static final List<String> CLINICS =
      List.of(
          "Beacon Row Spine & Rehabilitation",
          "Cobalt Street Chiropractic PC",
          "Aldervale Occupational Medicine",
          "Millrace Hand Therapy LLC");
  static final List<Procedure> PROCEDURES =
      List.of(
          new Procedure("97110", "Therapeutic exercises, each 15 minutes", 7400),
          new Procedure("97140", "Manual therapy techniques, each 15 minutes", 6900),
          new Procedure("97112", "Neuromuscular re-education of movement", 7800),
          new Procedure("97161", "Physical therapy evaluation, low complexity", 17500),
          new Procedure("98941", "Chiropractic manipulation, 3 to 4 regions", 8200),
          new Procedure("97014", "Electrical stimulation, unattended", 4100),
          new Procedure("99213", "Established patient visit, low level", 14800),
          new Procedure("73030", "X-ray of shoulder, two or more views", 12600),
          new Procedure("72100", "X-ray of lower spine, two or three views", 13900),
          new Procedure("97010", "Hot or cold packs", 2300),
          new Procedure("20610", "Injection into a large joint", 26400),
          new Procedure("97750", "Physical performance test with report", 9600));

  private Therapies() {}
}
