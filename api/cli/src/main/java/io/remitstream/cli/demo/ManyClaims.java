package io.remitstream.cli.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * Writes one balanced 835 of many claims (ASC X12 005010X221A1). Every figure follows from the
 * claim's number, so that the same bytes come every time.
 */
final class ManyClaims {

  private static final List<String> PROCEDURES =
      List.of("99213", "99214", "97110", "80053", "71046");
  private static final List<String> LAST_NAMES =
      List.of("ALDER", "BRIAR", "CLOVER", "DOGWOOD", "ELDER", "FERN", "GORSE", "HAZEL");
  private static final List<String> FIRST_NAMES = List.of("ADA", "BRAM", "CORA", "DIRK", "EDDA");
  private static final String NPI = "1234567893";
  private static final String DATE = "20261030";
  private static final String END = "~\n";

  private final int claims;
  private final StringBuilder detail = new StringBuilder();
  private BigDecimal total = BigDecimal.ZERO;
  private int segments;

  ManyClaims(int claims) {
    this.claims = claims;
  }

  String text() {
    for (int number = 1; number <= claims; number++) {
      claim(number);
    }
    String body = detail.toString();
    detail.setLength(0);
    header();
    return envelope(detail + body + "SE*%d*0001".formatted(segments + 1) + END);
  }

  private void claim(int number) {
    BigDecimal charge = cents(9_000 + number * 37L % 30_000);
    BigDecimal contractual = cents(1_500 + number * 11L % 4_000);
    BigDecimal copay = cents(number % 4 == 0 ? 2_500 : 0);
    BigDecimal paid = charge.subtract(contractual).subtract(copay);
    total = total.add(paid);
    segment("LX*%d", number);
    segment("CLP*ACCT-%05d*1*%s*%s*%s*12*EMH27%06d*11*1", number, charge, paid, copay, number);
    segment(
        "NM1*QC*1*%s*%s****MI*EMH8%08d",
        pick(LAST_NAMES, number), pick(FIRST_NAMES, number), number);
    segment("SVC*HC:%s*%s*%s**1", pick(PROCEDURES, number), charge, paid);
    segment("DTM*472*202610%02d", 1 + number % 28);
    segment("CAS*CO*45*%s", contractual);
    if (copay.signum() > 0) {
      segment("CAS*PR*3*%s", copay);
    }
  }

  private void header() {
    segment("ST*835*0001");
    segment(
        "BPR*I*%s*C*ACH*CCP*01*021000021*DA*000123456*1512345678**01*011000015*DA*000987654*%s",
        total, DATE);
    segment("TRN*1*EFT000000105*1512345678");
    segment("DTM*405*%s", DATE);
    segment("N1*PR*EVERGREEN MUTUAL HEALTH PLAN*XV*60054");
    segment("N3*400 CEDAR AVENUE");
    segment("N4*PORTLAND*OR*97201");
    segment("PER*BL*PROVIDER SERVICES*TE*8005550142");
    segment("N1*PE*HARBOR ROAD FAMILY CLINIC*XX*%s", NPI);
    segment("REF*TJ*841234567");
  }

  private static String envelope(String transaction) {
    return "ISA*00*          *00*          *ZZ*EVERGREEN      *ZZ*HARBORCLINIC  "
        + " *261030*0615*^*00501*000000105*0*T*:"
        + END
        + "GS*HP*EVERGREEN*HARBORCLINIC*20261030*0615*1*X*005010X221A1"
        + END
        + transaction
        + "GE*1*1"
        + END
        + "IEA*1*000000105"
        + END;
  }

  private void segment(String format, Object... values) {
    detail.append(format.formatted(values)).append(END);
    segments++;
  }

  private static String pick(List<String> from, int number) {
    return from.get(number % from.size());
  }

  private static BigDecimal cents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
