package io.remitstream.workers.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Remittance files of the tests' own making. The people in them do not exist. */
public final class Files835 {

  /** Whatever identifies somebody in the files, for searching where it must not be. */
  public static final String[] IDENTIFIERS = {
    "QUILLFEATHER",
    "ZEBEDIAH",
    "MBR00417",
    "ACCT-7781",
    "ACCT-7782",
    "ICN-55501",
    "ICN-55502",
    "LNCTL-9",
    "TRACE-31337",
    "MERIDIAN MUTUAL",
    "12 HARBOUR ROAD",
    "ORCHARD CLINIC"
  };

  private static final String ENVELOPE_OPEN =
      """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *261030*1200*^*00501*000000001*0*P*:~
      GS*HP*PAYER*PROVIDER*20261030*1200*1*X*005010X221A1~
      """;

  private static final String HEADER =
      """
      ST*835*0001~
      BPR*I*%s*C*ACH*CCP*01*999999999*DA*1*1512345678**01*999999999*DA*2*20261030~
      TRN*1*TRACE-31337*1512345678~
      DTM*405*20261030~
      N1*PR*MERIDIAN MUTUAL~
      N3*12 HARBOUR ROAD~
      N4*SPRINGFIELD*IL*62701~
      N1*PE*ORCHARD CLINIC*XX*1234567893~
      """;

  private static final String FIRST_CLAIM =
      """
      CLP*ACCT-7781*1*200*%s*20*12*ICN-55501*11*1~
      CAS*PR*1*20~
      NM1*QC*1*QUILLFEATHER*ZEBEDIAH****MI*MBR00417~
      DTM*232*20261001~
      SVC*HC:99213*200*%s**1~
      DTM*472*20261001~
      CAS*CO*45*30~
      REF*6R*LNCTL-9~
      """;

  private static final String SECOND_CLAIM =
      """
      CLP*ACCT-7782*1*100*100*0*12*ICN-55502*11*1~
      NM1*QC*1*QUILLFEATHER*ZEBEDIAH****MI*MBR00417~
      SVC*HC:99214*100*100**1~
      DTM*472*20261002~
      """;

  private Files835() {}

  /** Two claims; everything balances. */
  public static byte[] balanced() {
    return whole(HEADER.formatted("250") + FIRST_CLAIM.formatted("150", "170") + SECOND_CLAIM);
  }

  /** The first claim is paid 10 less than its equation says, and so is the whole. */
  public static byte[] unbalanced() {
    return whole(HEADER.formatted("240") + FIRST_CLAIM.formatted("140", "170") + SECOND_CLAIM);
  }

  /** Ends within the second claim. */
  public static byte[] truncated() {
    String text = text(balanced());
    return bytes(text.substring(0, text.indexOf("SVC*HC:99214") + 10));
  }

  /** Well-formed, but a claim to be paid, not a payment. */
  public static byte[] claimSubmission() {
    return bytes(
        ENVELOPE_OPEN.replace("GS*HP", "GS*HC").replace("X221A1", "X222A1")
            + "ST*837*0001*005010X222A1~\n"
            + "BHT*0019*00*1*20261030*1200*CH~\n"
            + "SE*3*0001~\n"
            + "GE*1*1~\n"
            + "IEA*1*000000001~\n");
  }

  public static byte[] garbage() {
    return bytes("Dear sir or madam, please find enclosed what we owe you.");
  }

  /** As many claims of the same kind as wanted, in one remittance; everything balances. */
  public static byte[] many(int claims) {
    var text = new StringBuilder(HEADER.formatted(Integer.toString(claims * 100)));
    for (int i = 0; i < claims; i++) {
      text.append(SECOND_CLAIM.replace("ACCT-7782", "ACCT-" + i).replace("ICN-55502", "ICN-" + i));
    }
    return whole(text.toString());
  }

  private static byte[] whole(String transaction) {
    long segments = transaction.chars().filter(c -> c == '~').count() + 1;
    return bytes(
        ENVELOPE_OPEN
            + transaction
            + "SE*%d*0001~\nGE*1*1~\nIEA*1*000000001~\n".formatted(segments));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
