package io.remitstream.workers.extraction.x12;

import java.util.ArrayList;
import java.util.List;

/** Writes small remittances for tests: the segments that matter, inside a sound envelope. */
final class EraText {

  static final String ISA =
      "ISA*00*          *00*          *ZZ*MADEUPPAYER    *ZZ*MADEUPCLINIC   "
          + "*261101*0930*^*00501*000000835*0*T*:";
  static final String GS = "GS*HP*MADEUPPAYER*MADEUPCLINIC*20261101*0930*835*X*005010X221A1";
  static final String GE = "GE*1*835";
  static final String IEA = "IEA*1*000000835";

  private EraText() {}

  /** A document with one remittance of this payment, with these segments behind its header. */
  static String paying(String amount, String... segments) {
    return document(transaction("0001", header("BPR*I*" + amount + "*C*ACH", segments)));
  }

  /** A document with one remittance that begins with this BPR. */
  static String withPayment(String bpr, String... segments) {
    return document(transaction("0001", header(bpr, segments)));
  }

  /** The header's segments, from BPR on, and these behind it. */
  static String[] header(String bpr, String... segments) {
    var all = new ArrayList<String>();
    all.add(bpr);
    all.add("TRN*1*EFT1*1999999999");
    all.add("N1*PR*MADE UP HEALTH PLAN");
    all.add("N1*PE*MADE UP CLINIC*XX*1858215886");
    all.addAll(List.of(segments));
    return all.toArray(String[]::new);
  }

  /** ST, the segments, and an SE that fits. */
  static String[] transaction(String control, String... segments) {
    var all = new ArrayList<String>();
    all.add("ST*835*" + control);
    all.addAll(List.of(segments));
    all.add("SE*" + (segments.length + 2) + "*" + control);
    return all.toArray(String[]::new);
  }

  /** An interchange of one group around one transaction. */
  static String document(String... transaction) {
    var all = new ArrayList<String>();
    all.add(ISA);
    all.add(GS);
    all.addAll(List.of(transaction));
    all.add(GE);
    all.add(IEA);
    return text(all.toArray(String[]::new));
  }

  /** The segments as they are, each with its terminator and a newline. */
  static String text(String... segments) {
    return String.join("~\n", segments) + "~\n";
  }
}
