package io.remitstream.benchmarks.era;

import io.remitstream.streaming.remittance.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Makes a remittance file, a transaction at a time, so that its size is bounded by the disk only.
 * The same recipe gives the same bytes.
 */
public final class EraGenerator {

  private static final String[] LAST = {
    "ALDER", "BIRCH", "CEDAR", "DOGWOOD", "ELM", "FIR", "GINKGO", "HAZEL", "JUNIPER", "LARCH"
  };
  private static final String[] FIRST = {"ADA", "BO", "CLEO", "DOV", "EVA", "FINN", "GIA", "HUGO"};
  private static final String[] PROCEDURES = {
    "99213", "99214", "93000", "85025", "97110", "J1100", "80053", "36415"
  };
  private static final String[] MODIFIERS = {"", "", "", ":25", ":59:RT"};

  private final EraRecipe recipe;
  private final SplittableRandom random;
  private final StringBuilder body = new StringBuilder(512 * 1024);
  private final StringBuilder claim = new StringBuilder(8 * 1024);

  private long bytes;
  private long segments;
  private int remittances;
  private long claims;
  private long lines;
  private long charge;
  private long paid;
  private long payment;

  private int bodySegments;
  private long claimCharge;
  private long claimPaid;
  private long claimPatient;
  private boolean firstClaim = true;
  private boolean firstLine = true;

  public EraGenerator(EraRecipe recipe) {
    this.recipe = recipe;
    this.random = new SplittableRandom(recipe.seed());
  }

  /** The whole document, for small recipes. */
  public static byte[] bytes(EraRecipe recipe) {
    var out = new ByteArrayOutputStream();
    try {
      new EraGenerator(recipe).writeTo(out);
    } catch (IOException cannotBe) {
      throw new UncheckedIOException(cannotBe);
    }
    return out.toByteArray();
  }

  /** Writes the document; once for each instance. */
  public EraTotals writeTo(OutputStream out) throws IOException {
    open();
    flush(out);
    boolean more = true;
    while (more) {
      transaction();
      flush(out);
      more = bytes < recipe.bytes();
    }
    if (!recipe.defects().contains(Defect.TRUNCATED)) {
      close();
      flush(out);
    }
    return new EraTotals(
        bytes,
        segments,
        remittances,
        claims,
        lines,
        Money.ofCents(charge),
        Money.ofCents(paid),
        Money.ofCents(payment));
  }

  private void open() {
    end(
        body.append("ISA*00*          *00*          *ZZ*MADEUPPAYER    *ZZ*MADEUPCLINIC   ")
            .append("*261101*0930*^*00501*000000835*0*T*:"));
    end(body.append("GS*HP*MADEUPPAYER*MADEUPCLINIC*20261101*0930*835*X*005010X221A1"));
    segments += 2;
  }

  private void close() {
    end(body.append("GE*").append(remittances + off(Defect.TRANSACTION_COUNT)).append("*835"));
    end(
        body.append("IEA*1*")
            .append(
                recipe.defects().contains(Defect.INTERCHANGE_CONTROL) ? "000000836" : "000000835"));
    segments += 2;
  }

  private void transaction() {
    remittances++;
    bodySegments = 0;
    long before = paid;
    for (int i = 0; i < recipe.claims(); i++) {
      claim();
    }
    long withheld = random.nextInt(5) == 0 ? 1 + random.nextInt(5_000) : 0;
    if (withheld > 0) {
      segment(
          "PLB*1858215886*20261231*WO:ICN", Integer.toString(remittances), "*", cents(withheld));
    }
    long net = paid - before - withheld + firstOff(Defect.PAYMENT_OFF_BY_A_CENT);
    payment += net;
    String number = String.format("%09d", remittances);
    body.insert(0, header(number, net));
    trailer(number);
    segments += bodySegments;
  }

  private void trailer(String number) {
    if (recipe.defects().contains(Defect.TRUNCATED)) {
      return;
    }
    int count = bodySegments + 1 + (int) firstOff(Defect.SEGMENT_COUNT);
    boolean other = recipe.defects().contains(Defect.TRANSACTION_CONTROL) && remittances == 1;
    segment("SE*", Integer.toString(count), "*", other ? "999999999" : number);
  }

  private String header(String number, long net) {
    var head = new StringBuilder(1_024);
    end(head.append("ST*835*").append(number));
    end(
        head.append("BPR*")
            .append(
                net == 0
                    ? "H*0*C*NON************"
                    : "I*" + cents(net) + "*C*ACH*CCP*01*999999992*DA*11*")
            .append(net == 0 ? "20261030" : "1999999999**01*999999992*DA*22*20261030"));
    end(head.append("TRN*1*EFT").append(number).append("*1999999999"));
    end(head.append("REF*EV*MADEUPCLINIC"));
    end(head.append("DTM*405*20261030"));
    end(head.append("N1*PR*MADE UP HEALTH PLAN"));
    end(head.append("N3*1 NOWHERE WAY"));
    end(head.append("N4*ALBANY*NY*12207"));
    end(head.append("PER*BL*EDI DESK*TE*5185550100"));
    end(head.append("N1*PE*MADE UP CLINIC*XX*1858215886"));
    end(head.append("REF*TJ*999999999"));
    end(head.append("LX*1"));
    bodySegments += 12;
    return head.toString();
  }

  private void claim() {
    claim.setLength(0);
    claimCharge = 0;
    claimPaid = 0;
    claimPatient = 0;
    int count = 1 + random.nextInt(recipe.mostLines());
    for (int i = 0; i < count; i++) {
      line(i + 1);
    }
    claimPaid += firstClaim ? offBy(Defect.CLAIM_OFF_BY_A_CENT) : 0;
    claimPatient += firstClaim ? offBy(Defect.PATIENT_OFF_BY_A_CENT) : 0;
    firstClaim = false;
    claimHead();
    body.append(claim);
    claims++;
    lines += count;
    charge += claimCharge;
    paid += claimPaid;
  }

  private void claimHead() {
    String id = Long.toString(100_000_000L + claims);
    segment(
        "CLP*ACCT",
        id,
        "*1*",
        cents(claimCharge)
            + "*"
            + cents(claimPaid)
            + "*"
            + cents(claimPatient)
            + "*MC*ICN"
            + id
            + "*11*1");
    segment(
        "NM1*QC*1*",
        LAST[random.nextInt(LAST.length)],
        "*",
        FIRST[random.nextInt(FIRST.length)] + "****MI*MEM" + id);
    segment("NM1*82*2*MADE UP GROUP*****XX*1858215886", "", "", "");
    segment("REF*EA*MR", id, "", "");
    segment("DTM*232*", day(), "", "");
    segment("DTM*050*20261010", "", "", "");
    segment("AMT*AU*", cents(claimCharge), "", "");
  }

  /** Charge = paid + contractual + coinsurance, to the cent. */
  private void line(int number) {
    long lineCharge = 1_000 + random.nextInt(60_000);
    long contractual = lineCharge * (10 + random.nextInt(40)) / 100;
    long coinsurance = (lineCharge - contractual) / 5;
    long linePaid = lineCharge - contractual - coinsurance;
    claimCharge += lineCharge;
    claimPaid += linePaid;
    claimPatient += coinsurance;
    long shown = linePaid + (firstLine ? offBy(Defect.LINE_OFF_BY_A_CENT) : 0);
    firstLine = false;
    line(
        "SVC*HC:"
            + PROCEDURES[random.nextInt(PROCEDURES.length)]
            + MODIFIERS[random.nextInt(MODIFIERS.length)]
            + "*"
            + cents(lineCharge)
            + "*"
            + cents(shown)
            + "**"
            + (1 + random.nextInt(4)));
    line("DTM*472*" + day());
    line("CAS*CO*45*" + cents(contractual));
    if (coinsurance > 0) {
      line("CAS*PR*2*" + cents(coinsurance));
    }
    line("REF*6R*" + number);
    line("AMT*B6*" + cents(lineCharge - contractual));
  }

  private void line(String segment) {
    end(claim.append(segment));
    bodySegments++;
  }

  private void segment(String a, String b, String c, String d) {
    end(body.append(a).append(b).append(c).append(d));
    bodySegments++;
  }

  private void end(StringBuilder text) {
    text.append(recipe.newlines() ? "~\n" : "~");
  }

  private String day() {
    return Integer.toString(20261001 + random.nextInt(28));
  }

  private int off(Defect defect) {
    return (int) offBy(defect);
  }

  private long firstOff(Defect defect) {
    return remittances == 1 ? offBy(defect) : 0;
  }

  private long offBy(Defect defect) {
    return recipe.defects().contains(defect) ? 1 : 0;
  }

  private static String cents(long cents) {
    long rest = Math.abs(cents % 100);
    String whole = (cents < 0 ? "-" : "") + Math.abs(cents / 100);
    return rest == 0 ? whole : whole + (rest < 10 ? ".0" : ".") + rest;
  }

  private void flush(OutputStream out) throws IOException {
    byte[] text = body.toString().getBytes(StandardCharsets.US_ASCII);
    out.write(text);
    bytes += text.length;
    body.setLength(0);
  }
}
