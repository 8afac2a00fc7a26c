package io.remitstream.cli.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Invented remittances that balance. */
final class Era {

  private Era() {}

  /** One remittance with so many claims of 80.00 each. */
  static String of(String trace, int claims) {
    var segments =
        new ArrayList<>(
            List.of(
                "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER      "
                    + " *261030*1200*^*00501*000000001*0*P*:",
                "GS*HP*SENDER*RECEIVER*20261030*1200*1*X*005010X221A1",
                "ST*835*0001",
                "BPR*I*%d*C*ACH*CCP*01*999999999*DA*1*1999999999**01*999999999*DA*2*20261030"
                    .formatted(80 * claims),
                "TRN*1*%s*1999999999".formatted(trace),
                "DTM*405*20261030",
                "N1*PR*PLAN",
                "N1*PE*CLINIC*XX*1234567893",
                "LX*1"));
    for (int claim = 1; claim <= claims; claim++) {
      Collections.addAll(
          segments,
          "CLP*A%d*1*100*80*20*MC*C%d*11*1".formatted(claim, claim),
          "NM1*QC*1*DOE*JO****MI*M%d".formatted(claim),
          "SVC*HC:99213*100*80**1",
          "DTM*472*20261001",
          "CAS*PR*3*20");
    }
    Collections.addAll(
        segments, "SE*%d*0001".formatted(segments.size() - 1), "GE*1*1", "IEA*1*000000001");
    return String.join("~\n", segments) + "~\n";
  }
}
