package io.remitstream.cli.system;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented remittances that balance. */
final class Era {

  private static final String HEAD =
      """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER      \
      *261030*1200*^*00501*000000001*0*P*:~
      GS*HP*SENDER*RECEIVER*20261030*1200*1*X*005010X221A1~
      ST*835*0001~
      BPR*I*%d*C*ACH*CCP*01*999999999*DA*1*1999999999**01*999999999*DA*2*20261030~
      TRN*1*%s*1999999999~
      DTM*405*20261030~
      N1*PR*PLAN~
      N1*PE*CLINIC*XX*1234567893~
      LX*1~
      """;
  private static final String CLAIM =
      """
      CLP*A%1$d*1*100*80*20*MC*C%1$d*11*1~
      NM1*QC*1*DOE*JO****MI*M%1$d~
      SVC*HC:99213*100*80**1~
      DTM*472*20261001~
      CAS*PR*3*20~
      """;
  private static final String TAIL =
      """
      SE*%d*0001~
      GE*1*1~
      IEA*1*000000001~
      """;
  private static final int SEGMENTS = 8;
  private static final int SEGMENTS_A_CLAIM = 5;

  private Era() {}

  /** One remittance with so many claims of 80.00 each. */
  static String of(String trace, int claims) {
    var text = new StringWriter();
    try {
      write(text, trace, claims);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString();
  }

  /** The same in a file, for as many claims as one likes. */
  static Path file(Path directory, String trace, int claims) throws IOException {
    Path file = directory.resolve(trace + ".835");
    try (Writer out = Files.newBufferedWriter(file)) {
      write(out, trace, claims);
    }
    return file;
  }

  private static void write(Writer out, String trace, int claims) throws IOException {
    out.write(HEAD.formatted(80L * claims, trace));
    for (int claim = 1; claim <= claims; claim++) {
      out.write(CLAIM.formatted(claim));
    }
    out.write(TAIL.formatted(SEGMENTS + (long) SEGMENTS_A_CLAIM * claims));
  }
}
