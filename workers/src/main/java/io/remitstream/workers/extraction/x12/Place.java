package io.remitstream.workers.extraction.x12;

/** Where the engine is in the canonical document; ordinals count from 0, -1 is nowhere. */
final class Place {

  int remittance = -1;
  int claim = -1;
  int line = -1;

  /** As a JSON pointer, e.g. {@code /remittances/0/claims/3/lines/1}. */
  String pointer() {
    if (remittance < 0) {
      return "";
    }
    String pointer = "/remittances/" + remittance;
    if (claim < 0) {
      return pointer;
    }
    pointer += "/claims/" + claim;
    return line < 0 ? pointer : pointer + "/lines/" + line;
  }
}
