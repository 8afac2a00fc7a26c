package io.remitstream.workers.extraction.x12;

/** Segment identifiers, packed into an {@code int} so that a switch tells them apart at once. */
final class SegmentId {

  static final int ISA = 'I' << 16 | 'S' << 8 | 'A';
  static final int TA1 = 'T' << 16 | 'A' << 8 | '1';
  static final int GS = 'G' << 16 | 'S' << 8;
  static final int ST = 'S' << 16 | 'T' << 8;
  static final int BPR = 'B' << 16 | 'P' << 8 | 'R';
  static final int NTE = 'N' << 16 | 'T' << 8 | 'E';
  static final int TRN = 'T' << 16 | 'R' << 8 | 'N';
  static final int CUR = 'C' << 16 | 'U' << 8 | 'R';
  static final int REF = 'R' << 16 | 'E' << 8 | 'F';
  static final int DTM = 'D' << 16 | 'T' << 8 | 'M';
  static final int N1 = 'N' << 16 | '1' << 8;
  static final int N2 = 'N' << 16 | '2' << 8;
  static final int N3 = 'N' << 16 | '3' << 8;
  static final int N4 = 'N' << 16 | '4' << 8;
  static final int PER = 'P' << 16 | 'E' << 8 | 'R';
  static final int RDM = 'R' << 16 | 'D' << 8 | 'M';
  static final int LX = 'L' << 16 | 'X' << 8;
  static final int TS2 = 'T' << 16 | 'S' << 8 | '2';
  static final int TS3 = 'T' << 16 | 'S' << 8 | '3';
  static final int CLP = 'C' << 16 | 'L' << 8 | 'P';
  static final int CAS = 'C' << 16 | 'A' << 8 | 'S';
  static final int NM1 = 'N' << 16 | 'M' << 8 | '1';
  static final int MIA = 'M' << 16 | 'I' << 8 | 'A';
  static final int MOA = 'M' << 16 | 'O' << 8 | 'A';
  static final int AMT = 'A' << 16 | 'M' << 8 | 'T';
  static final int QTY = 'Q' << 16 | 'T' << 8 | 'Y';
  static final int SVC = 'S' << 16 | 'V' << 8 | 'C';
  static final int LQ = 'L' << 16 | 'Q' << 8;
  static final int PLB = 'P' << 16 | 'L' << 8 | 'B';
  static final int SE = 'S' << 16 | 'E' << 8;
  static final int GE = 'G' << 16 | 'E' << 8;
  static final int IEA = 'I' << 16 | 'E' << 8 | 'A';

  private SegmentId() {}

  /** The identifier in these bytes, or 0 where they can be none. */
  static int of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length != 2 && length != 3) {
      return 0;
    }
    int packed = (bytes[from] & 0xff) << 16 | (bytes[from + 1] & 0xff) << 8;
    return length == 2 ? packed : packed | bytes[from + 2] & 0xff;
  }

  /** Whether an 835 or its envelope knows the segment. */
  static boolean known(int id) {
    return switch (id) {
      case ISA, TA1, GS, ST, BPR, NTE, TRN, CUR, REF, DTM, N1, N2, N3, N4, PER, RDM, LX, TS2, TS3 ->
          true;
      case CLP, CAS, NM1, MIA, MOA, AMT, QTY, SVC, LQ, PLB, SE, GE, IEA -> true;
      default -> false;
    };
  }

  /** The identifier as text where it looks like one; a finding must not quote anything else. */
  static String name(int id) {
    int last = id & 0xff;
    boolean plausible = upper(id >> 16 & 0xff) && code(id >> 8 & 0xff) && (last == 0 || code(last));
    if (!plausible) {
      return "An unknown segment";
    }
    String name = "" + (char) (id >> 16 & 0xff) + (char) (id >> 8 & 0xff);
    return last == 0 ? name : name + (char) last;
  }

  private static boolean code(int c) {
    return upper(c) || c >= '0' && c <= '9';
  }

  private static boolean upper(int c) {
    return c >= 'A' && c <= 'Z';
  }
}
